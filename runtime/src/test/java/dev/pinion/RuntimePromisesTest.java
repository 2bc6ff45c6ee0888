package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.AsyncStream;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Joined;
import dev.pinion.future.Poll;
import dev.pinion.net.TcpListener;
import dev.pinion.net.TcpStream;
import dev.pinion.sync.Oneshot;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.LocalSet;
import dev.pinion.time.Time;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What programs rely on when several parts of the runtime are busy at once. */
@Timeout(60)
final class RuntimePromisesTest {
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();
  private final List<JoinHandle<?>> busy = new ArrayList<>();

  @AfterEach
  void close() {
    runtime.close();
  }

  private void keepAllWorkersBusy() {
    for (int i = 0; i < 5; i++) {
      busy.add(runtime.spawn(always()));
    }
  }

  private static Future<Integer> always() {
    return Futures.fromPoll(
        cx -> {
          cx.waker().wake();
          return Poll.pending();
        });
  }

  private Joined<TcpStream, TcpStream> connected() throws Exception {
    try (TcpListener listener = listen()) {
      return runtime.blockOn(
          Futures.join(TcpStream.connect(listener.localAddress()), listener.accept()));
    }
  }

  private static TcpListener listen() throws IOException {
    return TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @Test
  void socketsAndTimersAreServedWhileTasksAlwaysYield() throws Exception {
    keepAllWorkersBusy();
    Joined<TcpStream, TcpStream> both = connected();
    ByteBuffer read = ByteBuffer.allocate(3);
    JoinHandle<Void> reads = runtime.spawn(both.second().readFully(read));
    runtime.blockOn(runtime.spawn(Time.sleep(Duration.ofMillis(3))));
    runtime.blockOn(both.first().writeAll(ByteBuffer.wrap(new byte[] {1, 2, 3})));
    runtime.blockOn(reads);
    assertThat(read.hasRemaining()).isFalse();
    both.first().close();
    both.second().close();
  }

  @Test
  void blockOnEndsWhileTasksAlwaysYield() throws Exception {
    keepAllWorkersBusy();
    Integer value = runtime.blockOn(Time.sleep(Duration.ofMillis(1)).map(done -> 5));
    assertThat(value).isEqualTo(5);
  }

  @Test
  void twoRuntimesAwaitEachOthersTasks() throws Exception {
    try (AsyncRuntime other = AsyncRuntime.builder().workerThreads(1).build()) {
      for (int i = 0; i < 500; i++) {
        Oneshot<Integer> question = Oneshot.create();
        JoinHandle<Integer> answer = other.spawn(question.receiver().map(asked -> asked + 1));
        JoinHandle<Integer> asks =
            runtime.spawn(
                Futures.ready(i)
                    .flatMap(
                        number -> {
                          question.sender().send(number);
                          return answer;
                        }));
        assertThat(runtime.blockOn(asks)).isEqualTo(i + 1);
      }
    }
  }

  @Test
  void aRuntimeIsMadeUsedAndClosedInABlockingCallOfAnother() throws Exception {
    JoinHandle<Integer> call =
        runtime.spawnBlocking(
            () -> {
              try (AsyncRuntime inner = AsyncRuntime.builder().workerThreads(1).build()) {
                return inner.blockOn(inner.spawn(Futures.ready(9)));
              }
            });
    assertThat(runtime.blockOn(call)).isEqualTo(9);
  }

  @Test
  void closeEndsASleepInsideABlockingCall() throws Exception {
    JoinHandle<Void> call =
        runtime.spawnBlocking(() -> runtime.blockOn(Time.sleep(Duration.ofDays(1))));
    while (runtime.metrics().timers() == 0) {
      Thread.onSpinWait();
    }
    runtime.close();
    try (AsyncRuntime other = AsyncRuntime.builder().workerThreads(1).build()) {
      assertThrows(CancellationException.class, () -> other.blockOn(call));
    }
  }

  @Test
  void aFailureInBlockOnLeavesTheRuntimeGood() throws Exception {
    Future<Integer> failing =
        Futures.fromPoll(
            cx -> {
              throw new AssertionError("in a poll");
            });
    for (int i = 0; i < 3; i++) {
      assertThrows(AssertionError.class, () -> runtime.blockOn(failing));
      assertThat(runtime.blockOn(Futures.ready(i))).isEqualTo(i);
    }
  }

  @Test
  void aTimeoutIsNotExhaustedByAFutureThatIsNeverDone() {
    Iterable<Integer> endless = () -> Stream.generate(() -> 1).iterator();
    Future<Void> counting = AsyncStream.from(endless).forEach(one -> {});
    assertThrows(
        TimeoutException.class,
        () -> runtime.blockOn(runtime.spawn(Time.timeout(counting, Duration.ofMillis(5)))));
  }

  @Test
  void tasksOfALocalSetSleepAndUseSockets() throws Exception {
    Joined<TcpStream, TcpStream> both = connected();
    try (LocalSet set = new LocalSet()) {
      ByteBuffer read = ByteBuffer.allocate(1);
      JoinHandle<Void> reads = set.spawn(both.second().readFully(read));
      Future<Void> sleepsThenWrites =
          Time.sleep(Duration.ofMillis(2))
              .flatMap(done -> both.first().writeAll(ByteBuffer.wrap(new byte[] {7})))
              .flatMap(done -> reads);
      runtime.blockOn(set.run(sleepsThenWrites));
      assertThat(read.get(0)).isEqualTo(7);
    }
    both.first().close();
    both.second().close();
  }

  @Test
  void severalTasksAcceptAndEachConnectionGoesToOne() throws Exception {
    try (TcpListener listener = listen()) {
      List<JoinHandle<TcpStream>> accepting = new ArrayList<>();
      List<TcpStream> clients = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        accepting.add(runtime.spawn(listener.accept()));
      }
      for (int i = 0; i < 30; i++) {
        clients.add(runtime.blockOn(TcpStream.connect(listener.localAddress())));
      }
      Set<Integer> ports = new HashSet<>();
      for (TcpStream accepted : runtime.blockOn(Futures.joinAll(accepting))) {
        ports.add(accepted.remoteAddress().getPort());
        accepted.close();
      }
      assertThat(ports).hasSize(30);
      for (TcpStream client : clients) {
        client.close();
      }
    }
  }

  @Test
  void aReadEndsAtWhateverMomentItsStreamIsClosed() throws Exception {
    for (int i = 0; i < 100; i++) {
      Joined<TcpStream, TcpStream> both = connected();
      JoinHandle<Integer> read = runtime.spawn(both.second().read(ByteBuffer.allocate(1)));
      for (int spin = 0; spin < i * 50; spin++) {
        Thread.onSpinWait();
      }
      both.second().close();
      assertThrows(IOException.class, () -> runtime.blockOn(read));
      both.first().close();
    }
  }
}
