package dev.pinion.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.task.PollByHand.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks that stay on one thread. */
@Timeout(60)
final class LocalSetTest {
  private final LocalSet local = new LocalSet();
  private final AtomicInteger wakes = new AtomicInteger();
  private final Context cx = Context.of(Waker.of(wakes::incrementAndGet));

  @Test
  void tasksRunInsideTheFutureAndNotBefore() {
    Gate gate = new Gate();
    local.spawn(gate);
    assertThat(gate.polls).isEqualTo(0);
    Future<Integer> run = local.run(Futures.ready(1));
    assertThat(gate.polls).isEqualTo(0);
    assertThat(run.poll(cx)).isEqualTo(Poll.ready(1));
    assertThat(gate.polls).isEqualTo(1);
  }

  @Test
  void aWakeOfATaskWakesWhoPollsTheSetAndPollsThatTaskOnly() {
    Gate first = new Gate();
    Gate second = new Gate();
    local.spawn(first);
    JoinHandle<String> handle = local.spawn(second);
    Future<Integer> run = local.run(Futures.pending());
    run.poll(cx);
    second.open("second");
    assertThat(wakes.get()).isEqualTo(1);
    run.poll(cx);
    assertThat(PollByHand.outcome(handle)).isEqualTo("second");
    assertThat(first.polls).isEqualTo(1);
  }

  @Test
  void aTaskThatIsAlwaysReadyLeavesTheThreadToOthers() {
    local.spawn(Futures.fromPoll(inner -> yieldForEver(inner)));
    assertThat(local.run(Futures.pending()).poll(cx).isReady()).isFalse();
    assertThat(wakes.get()).isAtLeast(1);
  }

  @Test
  void closeCancelsWhatIsLeftAndRefusesMore() {
    Gate waiting = new Gate();
    JoinHandle<String> handle = local.spawn(waiting);
    local.run(Futures.ready(1)).poll(cx);
    Gate fresh = new Gate();
    local.spawn(fresh);
    local.close();
    assertThat(waiting.cancels).isEqualTo(1);
    assertThat(fresh.polls).isEqualTo(0);
    assertThat(handle.isDone()).isTrue();
    assertThrows(RejectedExecutionException.class, () -> local.spawn(new Gate()));
  }

  @Test
  void cancellingTheRunCancelsItsFutureAndNotTheOthers() {
    Gate main = new Gate();
    Gate other = new Gate();
    local.spawn(other);
    Future<String> run = local.run(main);
    run.poll(cx);
    run.cancel();
    assertThat(main.cancels).isEqualTo(1);
    assertThat(other.cancels).isEqualTo(0);
  }

  @Test
  void spawnLocalInsideBlockOnStaysOnItsThread() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      Future<String> main = Futures.ready(0).flatMap(zero -> Task.spawnLocal(hops(20)));
      assertThat(runtime.blockOn(main)).isEqualTo(Thread.currentThread().getName());
    }
  }

  @Test
  void spawnLocalOnAWorkerStaysOnThatWorker() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      List<JoinHandle<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        tasks.add(runtime.spawn(Futures.ready(0).flatMap(zero -> staysHere())));
      }
      assertThat(runtime.blockOn(Futures.joinAll(tasks))).doesNotContain(false);
    }
  }

  @Test
  void tasksLocalToAWorkerAreCancelledOnItWhenTheRuntimeCloses() throws Exception {
    Gate gate = new Gate();
    AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build();
    Future<JoinHandle<String>> root = Futures.ready(0).map(zero -> Task.spawnLocal(gate));
    JoinHandle<String> handle = runtime.blockOn(runtime.spawn(root));
    runtime.close();
    assertThat(handle.isDone()).isTrue();
  }

  private static Future<Boolean> staysHere() {
    String here = Thread.currentThread().getName();
    return Task.spawnLocal(hops(20)).map(here::equals);
  }

  /** Woken from another thread at each hop; gives its thread's name, or "moved". */
  private static Future<String> hops(int times) {
    String[] thread = {null};
    int[] left = {times};
    return Futures.fromPoll(
        cx -> {
          String now = Thread.currentThread().getName();
          if (thread[0] != null && !thread[0].equals(now)) {
            return Poll.ready("moved");
          }
          thread[0] = now;
          if (left[0]-- == 0) {
            return Poll.ready(now);
          }
          new Thread(cx.waker()::wake).start();
          return Poll.pending();
        });
  }

  private static Poll<String> yieldForEver(Context cx) {
    cx.waker().wake();
    return Poll.pending();
  }
}
