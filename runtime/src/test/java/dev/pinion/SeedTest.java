package dev.pinion;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A runtime whose order is drawn from a seed. */
@Timeout(60)
final class SeedTest {

  @Test
  void theSameSeedRepeatsTheOrderAndOthersDiffer() throws Exception {
    Set<List<Integer>> orders = new HashSet<>();
    for (long seed = 1; seed <= 5; seed++) {
      List<Integer> order = orderOf(seed);
      assertThat(order).hasSize(300);
      assertThat(orderOf(seed)).isEqualTo(order);
      orders.add(order);
    }
    assertThat(orders).hasSize(5);
  }

  /** Who took each turn, of a hundred tasks that take three. */
  private static List<Integer> orderOf(long seed) throws Exception {
    List<Integer> turns = Collections.synchronizedList(new ArrayList<>());
    try (AsyncRuntime runtime = AsyncRuntime.builder().seed(seed).build()) {
      Future<List<Integer>> all =
          Futures.ready(0)
              .flatMap(
                  zero -> {
                    List<JoinHandle<Integer>> tasks = new ArrayList<>();
                    for (int i = 0; i < 100; i++) {
                      tasks.add(Task.spawn(turn(i, 3, turns)));
                    }
                    return Futures.joinAll(tasks);
                  });
      runtime.blockOn(runtime.spawn(all));
    }
    return turns;
  }

  private static Future<Integer> turn(int task, int left, List<Integer> turns) {
    return Futures.ready(left)
        .flatMap(
            n -> {
              turns.add(task);
              return n == 1
                  ? Futures.ready(task)
                  : Task.yieldNow().flatMap(again -> turn(task, n - 1, turns));
            });
  }

  @Test
  void timersAndCallsFromOutsideWakeTheWorker() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().seed(-1).workerThreads(1).build()) {
      for (int i = 0; i < 20; i++) {
        Future<Integer> sleepsAndCalls =
            Time.sleep(Duration.ofMillis(1)).flatMap(done -> Task.spawnBlocking(() -> 3));
        assertThat(runtime.blockOn(runtime.spawn(sleepsAndCalls))).isEqualTo(3);
      }
      assertThat(runtime.metrics().workers()).isEqualTo(1);
      assertThat(runtime.metrics().queuedTasks()).isEqualTo(0);
    }
  }

  @Test
  void closeCancelsWhatWaitsAndWhatIsQueued() throws Exception {
    List<JoinHandle<?>> tasks = new ArrayList<>();
    AsyncRuntime runtime = AsyncRuntime.builder().seed(0).build();
    for (int i = 0; i < 100; i++) {
      tasks.add(runtime.spawn(i % 2 == 0 ? Futures.pending() : forEver()));
    }
    runtime.close();
    for (JoinHandle<?> task : tasks) {
      assertThat(task.isDone()).isTrue();
      assertThrows(CancellationException.class, () -> task.poll(Context.of(Waker.of(() -> {}))));
    }
  }

  private static Future<Integer> forEver() {
    return Futures.fromPoll(
        cx -> {
          cx.waker().wake();
          return Poll.pending();
        });
  }

  @Test
  void severalWorkersHaveNoOrderToRepeat() {
    AsyncRuntime.Builder builder = AsyncRuntime.builder().seed(7).workerThreads(2);
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, builder::build);
    assertThat(refused)
        .hasMessageThat()
        .isEqualTo("seed 7 replays the order of one worker, not of workerThreads 2");
  }
}
