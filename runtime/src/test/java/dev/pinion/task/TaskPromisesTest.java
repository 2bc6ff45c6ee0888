package dev.pinion.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.sync.Mutex;
import dev.pinion.sync.MutexGuard;
import dev.pinion.sync.Oneshot;
import dev.pinion.sync.Semaphore;
import dev.pinion.testing.Polled;
import dev.pinion.testing.TestRuntime;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a task may rely on, in any order in which tasks run. */
final class TaskPromisesTest {
  private final TestRuntime runtime = TestRuntime.create();

  @AfterEach
  void close() {
    runtime.close();
  }

  /** Holds what {@code acquire} gives, for ever, and closes it when it is cancelled. */
  private record Holding<G extends AutoCloseable>(Future<G> acquire, List<G> held)
      implements DirectFuture<Void> {
    static <G extends AutoCloseable> Holding<G> of(Future<G> acquire) {
      return new Holding<>(acquire, new ArrayList<>());
    }

    @Override
    @SuppressWarnings("unchecked") // what is not PENDING is a guard
    public Object pollDirect(Context cx) {
      if (held.isEmpty()) {
        Object guard = DirectFuture.poll(acquire, cx);
        if (guard != PENDING) {
          held.add((G) guard);
        }
      }
      return PENDING;
    }

    @Override
    public void cancel() {
      if (held.isEmpty()) {
        acquire.cancel();
      }
      held.forEach(
          guard -> {
            try {
              guard.close();
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
    }
  }

  @Test
  void anAbortWakesWhoAwaits() throws Exception {
    JoinHandle<String> task = runtime.spawn(Futures.pending());
    JoinHandle<String> awaiting = runtime.spawn(task.recover(aborted -> "woken"));
    runtime.settle();
    task.abort();
    assertThat(runtime.blockOn(awaiting)).isEqualTo("woken");
  }

  @Test
  void anAbortAfterTheEndChangesNothing() throws Exception {
    JoinHandle<String> task = runtime.spawn(Futures.ready("done"));
    runtime.settle();
    task.abort();
    runtime.settle();
    assertThat(runtime.blockOn(task)).isEqualTo("done");
  }

  @Test
  void anAbortOfATaskWhoseCleanUpThrowsReachesItsHandleAndNobodyElse() throws Exception {
    Future<String> broken =
        new Future<>() {
          @Override
          public Poll<String> poll(Context cx) {
            return Poll.pending();
          }

          @Override
          public void cancel() {
            throw new IllegalStateException("clean-up");
          }
        };
    JoinHandle<String> task = runtime.spawn(broken);
    JoinHandle<Void> other = runtime.spawn(Time.sleep(Duration.ofSeconds(1)));
    runtime.settle();
    task.abort();
    CancellationException aborted =
        assertThrows(CancellationException.class, () -> runtime.blockOn(task));
    assertThat(aborted.getSuppressed()[0]).hasMessageThat().isEqualTo("clean-up");
    runtime.blockOn(other);
  }

  @Test
  void aTaskAbortedWhileItHoldsALockReleasesIt() throws Exception {
    Mutex<String> mutex = new Mutex<>("value");
    JoinHandle<Void> holder = runtime.spawn(Holding.of(mutex.lock()));
    runtime.settle();
    JoinHandle<MutexGuard<String>> next = runtime.spawn(mutex.lock());
    runtime.settle();
    assertThat(next.isDone()).isFalse();
    holder.abort();
    assertThat(runtime.blockOn(next).get()).isEqualTo("value");
  }

  @Test
  void aTaskAbortedWhileItHoldsPermitsGivesThemBack() throws Exception {
    Semaphore semaphore = new Semaphore(3);
    JoinHandle<Void> holder = runtime.spawn(Holding.of(semaphore.acquire(3)));
    runtime.settle();
    assertThat(semaphore.available()).isEqualTo(0);
    holder.abort();
    runtime.settle();
    assertThat(semaphore.available()).isEqualTo(3);
  }

  @Test
  void aTaskAbortedWhileItWaitsForALockBlocksNobody() throws Exception {
    TestRuntime.explore(
        50,
        seeded -> {
          Mutex<String> mutex = new Mutex<>("value");
          MutexGuard<String> first = mutex.tryLock();
          JoinHandle<Void> waiting = seeded.spawn(Holding.of(mutex.lock()));
          JoinHandle<MutexGuard<String>> last = seeded.spawn(mutex.lock());
          seeded.settle();
          JoinHandle<Void> aborting =
              seeded.spawn(
                  Futures.fromPoll(
                      cx -> {
                        waiting.abort();
                        return Poll.ready(null);
                      }));
          first.close();
          seeded.blockOn(aborting);
          assertThat(seeded.blockOn(last).get()).isEqualTo("value");
        });
  }

  @Test
  void whatATaskThrowsLeavesTheOthersAlone() throws Exception {
    JoinHandle<String> failing = runtime.spawn(Futures.failed(new AssertionError("no")));
    JoinHandle<String> other = runtime.spawn(Task.yieldNow().map(done -> "fine"));
    assertThrows(AssertionError.class, () -> runtime.blockOn(failing));
    assertThat(runtime.blockOn(other)).isEqualTo("fine");
  }

  @Test
  void aTaskMayAwaitATaskThatAwaitsATask() throws Exception {
    Future<Integer> depth = Futures.ready(0);
    for (int i = 0; i < 20; i++) {
      JoinHandle<Integer> inner = runtime.spawn(depth);
      depth = inner.map(n -> n + 1);
    }
    assertThat(runtime.blockOn(depth)).isEqualTo(20);
  }

  @Test
  void aSpawnedTaskDoesNotInheritATaskLocal() throws Exception {
    TaskLocal<String> local = new TaskLocal<>();
    Future<Boolean> spawning =
        Futures.ready(null).flatMap(x -> Task.spawn(Futures.ready(null).map(y -> local.isBound())));
    assertThat(runtime.blockOn(local.where("value", spawning))).isFalse();
    assertThrows(NoSuchElementException.class, local::get);
  }

  @Test
  void aTaskLocalIsBoundAfterEveryYield() throws Exception {
    TaskLocal<Integer> local = new TaskLocal<>();
    List<JoinHandle<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Future<Integer> body = Task.yieldNow().flatMap(x -> Task.yieldNow()).map(y -> local.get());
      tasks.add(runtime.spawn(local.where(i, body)));
    }
    assertThat(runtime.blockOn(Futures.joinAll(tasks)))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
        .inOrder();
  }

  @Test
  void aFailingLocalTaskLeavesTheOthersOfItsSetAlone() throws Exception {
    try (LocalSet set = new LocalSet()) {
      JoinHandle<String> failing = set.spawn(Futures.failed(new IllegalStateException("no")));
      JoinHandle<String> other = set.spawn(Task.yieldNow().map(done -> "fine"));
      assertThat(runtime.blockOn(set.run(other))).isEqualTo("fine");
      Polled.by(failing).assertFails(IllegalStateException.class);
    }
  }

  @Test
  void aHandleOfALocalTaskIsAwaitedOutsideOfItsSet() throws Exception {
    try (LocalSet set = new LocalSet()) {
      JoinHandle<Integer> local = set.spawn(Time.sleep(Duration.ofSeconds(1)).map(slept -> 7));
      JoinHandle<Integer> outside = runtime.spawn(local.map(n -> n + 1));
      runtime.blockOn(set.run(Time.sleep(Duration.ofSeconds(2))));
      assertThat(runtime.blockOn(outside)).isEqualTo(8);
    }
  }

  @Test
  void aLocalSetInsideALocalSetKeepsItsTasks() throws Exception {
    try (LocalSet outer = new LocalSet();
        LocalSet inner = new LocalSet()) {
      List<String> ran = new ArrayList<>();
      Future<Boolean> inside =
          Futures.ready(null)
              .flatMap(x -> Task.spawnLocal(Futures.ready(null).map(y -> ran.add("inner"))));
      Future<Boolean> both =
          inner
              .run(inside)
              .flatMap(x -> Task.spawnLocal(Futures.ready(null).map(y -> ran.add("outer"))));
      assertThat(runtime.blockOn(outer.run(both))).isTrue();
      assertThat(ran).containsExactly("inner", "outer").inOrder();
    }
  }

  @Test
  void aJoinSetGivesTheHandlesOfTasksThatARuntimeCancelled() throws Exception {
    JoinSet<String> set = new JoinSet<>();
    Future<JoinHandle<String>> spawning =
        Futures.ready(null).map(x -> set.spawn(Futures.pending()));
    runtime.blockOn(spawning);
    runtime.close();
    JoinHandle<String> ended = Polled.by(set.next()).assertReady();
    Polled.by(ended).assertFails(CancellationException.class);
    set.close();
  }

  @Test
  void aJoinSetOfManyGivesEachOnceInEveryOrder() throws Exception {
    TestRuntime.explore(
        30,
        seeded -> {
          try (JoinSet<Integer> set = new JoinSet<>()) {
            for (int i = 0; i < 10; i++) {
              int number = i;
              Future<Integer> body = Task.yieldNow().map(done -> number);
              seeded.blockOn(Futures.ready(null).map(x -> set.spawn(body)));
            }
            assertThat(seeded.blockOn(set.joinAll())).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            assertThat(set.size()).isEqualTo(0);
          }
        });
  }

  @Test
  void aClosedJoinSetAbortsItsTasks() throws Exception {
    Oneshot<String> waited = Oneshot.create();
    JoinSet<String> set = new JoinSet<>();
    runtime.blockOn(Futures.ready(null).map(x -> set.spawn(waited.receiver())));
    runtime.settle();
    set.close();
    runtime.settle();
    assertThat(waited.sender().isClosed()).isTrue();
  }

  @Test
  void aWakeAfterTheRuntimeIsClosedDoesNothing() {
    Oneshot<String> source = Oneshot.create();
    JoinHandle<String> task = runtime.spawn(Futures.fromPoll(cx -> source.receiver().poll(cx)));
    Polled<String> handle = Polled.by(task);
    runtime.close();
    assertThat(source.sender().send("late")).isTrue();
    handle.assertFails(CancellationException.class);
    assertThrows(RejectedExecutionException.class, () -> runtime.spawn(Futures.ready(null)));
  }

  @Test
  void everyOutstandingTaskIsDroppedOnceWhenTheRuntimeCloses() throws Exception {
    AtomicInteger dropped = new AtomicInteger();
    Future<String> counting =
        new Future<>() {
          @Override
          public Poll<String> poll(Context cx) {
            return Poll.pending();
          }

          @Override
          public void cancel() {
            dropped.incrementAndGet();
          }
        };
    for (int i = 0; i < 100; i++) {
      JoinHandle<String> unused = runtime.spawn(counting);
    }
    runtime.settle();
    runtime.close();
    assertThat(dropped.get()).isEqualTo(100);
  }

  @Test
  void aSpawnFromOutsideWakesWhoPollsTheLocalSet() {
    try (LocalSet set = new LocalSet()) {
      Polled<Integer> run = Polled.by(set.run(Futures.<Integer>pending())).assertPending();
      JoinHandle<Integer> spawned = set.spawn(Futures.ready(3));
      run.assertWoken().assertPending();
      assertThat(Polled.by(spawned).assertReady()).isEqualTo(3);
    }
  }

  @Test
  void aCleanUpMayTakeALockThatAnotherGaveBack() throws Exception {
    Mutex<String> mutex = new Mutex<>("");
    List<String> cleanUps = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      runtime.spawn(new LocksInCleanUp(mutex, name, cleanUps));
    }
    runtime.settle();
    runtime.close();
    assertThat(cleanUps).containsExactly("a", "b", "c");
    assertThat(mutex.tryLock()).isNotNull();
  }

  private record LocksInCleanUp(Mutex<String> mutex, String name, List<String> cleanUps)
      implements DirectFuture<Void> {
    @Override
    public Object pollDirect(Context cx) {
      return PENDING;
    }

    @Override
    public void cancel() {
      try (var guard = mutex.tryLock()) {
        if (guard != null) {
          cleanUps.add(name);
        }
      }
    }
  }
}
