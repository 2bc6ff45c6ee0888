package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing a runtime with tasks outstanding. */
@Timeout(60)
final class ShutdownTest {
  private final AsyncRuntime runtime =
      AsyncRuntime.builder().workerThreads(2).queueCapacity(4).threadName("test").build();

  @Test
  void everyTaskThatWaitsIsCancelledOnce() throws Exception {
    AtomicInteger cancelled = new AtomicInteger();
    AtomicInteger started = new AtomicInteger();
    List<JoinHandle<String>> handles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Never never = new Never(cancelled);
      Future<String> counted =
          new Future<>() {
            @Override
            public Poll<String> poll(Context cx) {
              started.incrementAndGet();
              return never.poll(cx);
            }

            @Override
            public void cancel() {
              never.cancel();
            }
          };
      handles.add(runtime.spawn(counted));
    }
    runtime.blockOn(runtime.spawn(AsyncRuntimeTest.onWorker()));
    runtime.close();
    assertThat(cancelled.get()).isEqualTo(500);
    for (JoinHandle<String> handle : handles) {
      assertThat(handle.isDone()).isTrue();
    }
  }

  @Test
  void queuedTasksEndWithoutBeingPolledAgain() {
    CountDownLatch close = new CountDownLatch(1);
    List<JoinHandle<String>> handles = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      handles.add(
          runtime.spawn(
              Futures.fromPoll(
                  cx -> {
                    cx.waker().wake();
                    close.countDown();
                    return Poll.pending();
                  })));
    }
    await(close);
    runtime.close();
    for (JoinHandle<String> handle : handles) {
      assertThat(handle.isDone()).isTrue();
    }
  }

  @Test
  void theThreadsAreGoneAfterClose() {
    runtime.spawn(AsyncRuntimeTest.onWorker());
    runtime.close();
    assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList())
        .doesNotContain("test-worker-0");
  }

  @Test
  void spawnAfterCloseIsRefused() {
    runtime.close();
    runtime.close();
    RejectedExecutionException refused =
        assertThrows(
            RejectedExecutionException.class, () -> runtime.spawn(AsyncRuntimeTest.onWorker()));
    assertThat(refused).hasMessageThat().contains("\"test\" is closed");
    assertThrows(RejectedExecutionException.class, () -> runtime.spawnBlocking(() -> 1));
  }

  @Test
  void spawnsThatRaceCloseEitherEndOrAreRefused() throws Exception {
    List<JoinHandle<String>> accepted = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    Thread spawner =
        new Thread(
            () -> {
              try {
                for (; ; ) {
                  accepted.add(runtime.spawn(new Never(new AtomicInteger())));
                  begun.countDown();
                }
              } catch (RejectedExecutionException refused) {
                // as it should be
              }
            });
    spawner.start();
    begun.await();
    runtime.close();
    spawner.join();
    for (JoinHandle<String> handle : accepted) {
      assertThat(handle.isDone()).isTrue();
    }
  }

  @Test
  void spawnInCleanUpIsRefusedAndReachesTheHandle() throws Exception {
    Future<String> spawnsInCleanUp =
        new Future<>() {
          @Override
          public Poll<String> poll(Context cx) {
            return Poll.pending();
          }

          @Override
          public void cancel() {
            var unused = Task.spawn(AsyncRuntimeTest.onWorker());
          }
        };
    JoinHandle<String> handle = runtime.spawn(spawnsInCleanUp);
    runtime.blockOn(runtime.spawn(AsyncRuntimeTest.onWorker()));
    runtime.close();
    Context cx = Context.of(dev.pinion.future.Waker.of(() -> {}));
    CancellationException aborted =
        assertThrows(CancellationException.class, () -> handle.poll(cx));
    if (aborted.getSuppressed().length > 0) { // empty if the task never began
      assertThat(aborted.getSuppressed()[0]).isInstanceOf(RejectedExecutionException.class);
    }
  }

  @Test
  void closeEndsABlockOn() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicInteger cancelled = new AtomicInteger();
    CountDownLatch inside = new CountDownLatch(1);
    Never never = new Never(cancelled);
    Thread blocked =
        new Thread(
            () -> {
              try {
                runtime.blockOn(
                    Futures.ready(0)
                        .flatMap(
                            zero -> {
                              inside.countDown();
                              return never;
                            }));
              } catch (Throwable t) {
                thrown.set(t);
              }
            });
    blocked.start();
    inside.await();
    runtime.close();
    blocked.join();
    assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    assertThat(cancelled.get()).isEqualTo(1);
  }

  @Test
  void closeOnAThreadOfTheRuntimeIsRefused() throws Exception {
    JoinHandle<String> closing =
        runtime.spawn(
            Futures.fromPoll(
                cx -> {
                  runtime.close();
                  return Poll.ready("closed");
                }));
    assertThrows(IllegalStateException.class, () -> runtime.blockOn(closing));
    runtime.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
