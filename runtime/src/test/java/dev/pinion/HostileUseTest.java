package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.interop.Calls;
import dev.pinion.io.Duplex;
import dev.pinion.io.LineReader;
import dev.pinion.sync.OnceCell;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.JoinSet;
import dev.pinion.task.LocalSet;
import dev.pinion.testing.Polled;
import dev.pinion.time.PausedTime;
import dev.pinion.time.Time;
import dev.pinion.time.TimeSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls at the edge of what they allow, and once more when all is over. */
@Timeout(60)
final class HostileUseTest {
  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
  private final AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build();

  @AfterEach
  void close() {
    runtime.close();
  }

  @Test
  void aJoinSetThatWasClosedGivesNothingOfBefore() throws Exception {
    JoinSet<String> set = new JoinSet<>();
    JoinHandle<String> after =
        runtime.blockOn(
            Futures.ready(0)
                .flatMap(zero -> awaited(set.spawn(Futures.ready("before"))))
                .flatMap(
                    ended -> {
                      set.close();
                      set.spawn(Futures.ready("after"));
                      return set.next();
                    }));
    assertThat(runtime.blockOn(after)).isEqualTo("after");
  }

  /** Ends when the task has, and leaves the outcome in the handle. */
  private static Future<Integer> awaited(JoinHandle<?> handle) {
    return Futures.fromPoll(
        cx -> {
          if (handle.isDone()) {
            return Poll.ready(1);
          }
          cx.waker().wake();
          return Poll.pending();
        });
  }

  @Test
  void aLocalSetClosedByItsOwnTaskCancelsThatOneWhenItWaits() throws Exception {
    AtomicInteger cancelled = new AtomicInteger();
    LocalSet set = new LocalSet();
    JoinHandle<String> other = set.spawn(new Never(cancelled));
    boolean[] waited = {false};
    Future<String> closing =
        Futures.fromPoll(
            cx -> {
              if (!waited[0]) {
                waited[0] = true;
                cx.waker().wake();
                return Poll.pending();
              }
              set.close();
              return Poll.ready("closed");
            });
    String outcome = runtime.blockOn(set.run(closing));
    assertThat(outcome).isEqualTo("closed");
    assertThat(cancelled.get()).isEqualTo(1);
    assertThrows(CancellationException.class, () -> runtime.blockOn(other));
  }

  @Test
  void aRacePolledAgainSaysSo() {
    Future<Integer> race = Futures.race(List.of(Futures.ready(1), Futures.pending()));
    Context cx = Context.of(Waker.of(() -> {}));
    race.poll(cx);
    assertThat(assertThrows(IllegalStateException.class, () -> race.poll(cx)))
        .hasMessageThat()
        .isEqualTo("polled after it ended");
  }

  @Test
  void aCellThatRefusedNullCanStillBeSet() {
    OnceCell<String> cell = new OnceCell<>();
    assertThrows(NullPointerException.class, () -> setNull(cell));
    assertThat(cell.set("x")).isTrue();
    assertThat(cell.get()).isEqualTo("x");
  }

  @SuppressWarnings("NullAway") // that is the point
  private static void setNull(OnceCell<String> cell) {
    cell.set(null);
  }

  @Test
  void aLineTooLongFailsOnceAndTheNextIsWhole() throws Exception {
    Duplex duplex = Duplex.create(100);
    LineReader lines = new LineReader(duplex.second(), UTF_8, 4);
    runtime.blockOn(
        duplex.first().writeAll(ByteBuffer.wrap("abcd\nabcdefghi\nab\r\nabcde".getBytes(UTF_8))));
    duplex.first().close();
    assertThat(runtime.blockOn(lines.next())).isEqualTo("abcd");
    assertThrows(IOException.class, () -> runtime.blockOn(lines.next()));
    assertThat(runtime.blockOn(lines.next())).isEqualTo("ab");
    assertThrows(IOException.class, () -> runtime.blockOn(lines.next()));
    assertThat(runtime.blockOn(lines.next())).isNull();
    assertThat(runtime.blockOn(lines.next())).isNull();
  }

  @Test
  void theLongestSpansWaitAndNothingOverflows() throws Exception {
    List<JoinHandle<?>> waiting = new ArrayList<>();
    waiting.add(runtime.spawn(Time.sleep(LONGEST)));
    waiting.add(runtime.spawn(Time.sleepUntil(Instant.MAX)));
    waiting.add(runtime.spawn(Time.timeout(Futures.pending(), LONGEST)));
    var interval = Time.interval(LONGEST);
    runtime.blockOn(interval.tick());
    waiting.add(runtime.spawn(interval.tick()));
    runtime.blockOn(runtime.spawn(Time.sleep(Duration.ofMillis(2))));
    waiting.forEach(handle -> assertThat(handle.isDone()).isFalse());
  }

  @Test
  void spansThatHavePassedDoNotWait() throws Exception {
    runtime.blockOn(Time.sleep(Duration.ZERO));
    runtime.blockOn(Time.sleep(LONGEST.negated()));
    runtime.blockOn(Time.sleepUntil(Instant.MIN));
    assertThat(runtime.blockOn(Time.timeout(Futures.ready(1), LONGEST.negated()))).isEqualTo(1);
    assertThrows(
        TimeoutException.class,
        () -> runtime.blockOn(Time.timeout(Futures.pending(), Duration.ZERO)));
  }

  @Test
  void aPausedClockRefusesToGoBeyondItsEnd() {
    PausedTime time = TimeSource.paused();
    assertThrows(IllegalArgumentException.class, () -> time.advance(LONGEST));
    time.advance(Duration.ofDays(365 * 100));
    assertThrows(IllegalArgumentException.class, () -> time.advance(Duration.ofDays(365 * 100)));
    assertThat(time.instant()).isEqualTo(Instant.EPOCH.plus(Duration.ofDays(365 * 100)));
  }

  @Test
  void theBuilderTakesTheLongestSpansAndRefusesNegativeOnes() throws Exception {
    AsyncRuntime.Builder builder =
        AsyncRuntime.builder().workerThreads(1).longPoll(LONGEST).blockingIdle(LONGEST);
    try (AsyncRuntime patient = builder.build()) {
      Thread first = patient.blockOn(patient.spawnBlocking(Thread::currentThread));
      patient.blockOn(patient.spawnBlocking(() -> 1));
      assertThat(first.isAlive()).isTrue();
    }
    Duration negative = Duration.ofNanos(-1);
    assertThrows(IllegalArgumentException.class, () -> builder.longPoll(negative));
    assertThrows(IllegalArgumentException.class, () -> builder.blockingIdle(negative));
  }

  @Test
  void anExecutorServiceWaitsForeverAndNotAtAll() throws Exception {
    var service = Calls.executorService(runtime);
    assertThat(service.awaitTermination(-1, TimeUnit.DAYS)).isFalse();
    assertThat(service.awaitTermination(0, TimeUnit.DAYS)).isFalse();
    service.execute(() -> {});
    service.shutdown();
    assertThat(service.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS)).isTrue();
  }

  @Test
  void emptyCollectionsAreReadyAtOnce() throws Exception {
    assertThat(runtime.blockOn(Futures.joinAll(List.<Future<Integer>>of()))).isEmpty();
    assertThat(runtime.blockOn(Futures.tryJoinAll(List.<Future<Integer>>of(), 1))).isEmpty();
    assertThat(runtime.blockOn(new JoinSet<Integer>().joinAll())).isEmpty();
    assertThat(runtime.blockOn(new JoinSet<Integer>().next())).isNull();
  }

  @Test
  void aHandlePolledAgainSaysSo() throws Exception {
    JoinHandle<Integer> handle = runtime.spawn(Futures.ready(1));
    runtime.blockOn(handle);
    IllegalStateException again =
        assertThrows(IllegalStateException.class, () -> runtime.blockOn(handle));
    assertThat(again).hasMessageThat().contains("polled after it ended");
  }

  @Test
  void aPipeClosedUnderItsReaderFailsItAndTheWriterOfThePeer() throws IOException {
    Duplex duplex = Duplex.create(1);
    Polled<Integer> read = Polled.by(duplex.first().read(ByteBuffer.allocate(1))).assertPending();
    duplex.first().close();
    read.assertWoken().assertFails(IOException.class);
    Polled.by(duplex.second().write(ByteBuffer.allocate(1))).assertFails(IOException.class);
  }
}
