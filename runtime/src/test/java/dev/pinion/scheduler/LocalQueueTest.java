package dev.pinion.scheduler;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Futures;
import dev.pinion.task.SpawnedTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ring of four, and thieves. */
@Timeout(60)
final class LocalQueueTest {
  private final LocalQueue queue = new LocalQueue(4, 4);
  private final LocalQueue thief = new LocalQueue(4, 4);
  private final List<SpawnedTask<?>> tasks = tasks(6);

  @Test
  void firstInFirstOut() {
    push(0, 4);
    assertThat(drain(queue)).containsExactlyElementsIn(tasks.subList(0, 4)).inOrder();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void aFullQueueRefusesUntilOneIsTaken() {
    push(0, 4);
    assertThat(queue.push(tasks.get(4))).isFalse();
    assertThat(queue.pop()).isSameInstanceAs(tasks.get(0));
    assertThat(queue.push(tasks.get(4))).isTrue();
    assertThat(drain(queue)).containsExactlyElementsIn(tasks.subList(1, 5)).inOrder();
  }

  @Test
  void theOlderHalfIsTakenLinkedFromAFullQueueOnly() {
    push(0, 3);
    assertThat(queue.takeHalf()).isNull();
    push(3, 4);
    SpawnedTask<?> chain = queue.takeHalf();
    assertThat(chain).isSameInstanceAs(tasks.get(0));
    assertThat(chain.link()).isSameInstanceAs(tasks.get(1));
    assertThat(chain.link().link()).isNull();
    assertThat(drain(queue)).containsExactlyElementsIn(tasks.subList(2, 4)).inOrder();
  }

  @Test
  void aThiefTakesTheOlderHalfRoundedUp() {
    push(0, 3);
    SpawnedTask<?> stolen = queue.stealInto(thief);
    assertThat(stolen).isSameInstanceAs(tasks.get(1));
    assertThat(drain(thief)).containsExactly(tasks.get(0));
    assertThat(drain(queue)).containsExactly(tasks.get(2));
    assertThat(queue.stealInto(thief)).isNull();
  }

  @Test
  void aFullQueueGrowsToItsBoundAndKeepsTheOrder() {
    LocalQueue growing = new LocalQueue(2, 4);
    growing.push(tasks.get(0));
    assertThat(growing.pop()).isSameInstanceAs(tasks.get(0));
    for (SpawnedTask<?> task : tasks.subList(1, 5)) {
      assertThat(growing.push(task)).isTrue();
    }
    assertThat(growing.push(tasks.get(5))).isFalse();
    assertThat(drain(growing)).containsExactlyElementsIn(tasks.subList(1, 5)).inOrder();
    growing.clear();
    assertThat(growing.push(tasks.get(0))).isTrue();
    assertThat(growing.pop()).isSameInstanceAs(tasks.get(0));
  }

  @Test
  void ofALongQueueAThiefTakesHalfOfASmallRing() {
    LocalQueue grown = new LocalQueue(4, 8);
    tasks.forEach(grown::push);
    assertThat(grown.stealInto(thief)).isSameInstanceAs(tasks.get(1));
    assertThat(drain(thief)).containsExactly(tasks.get(0));
    assertThat(drain(grown)).containsExactlyElementsIn(tasks.subList(2, 6)).inOrder();
  }

  @Test
  void theCapacityIsAPowerOfTwo() {
    assertThrows(IllegalArgumentException.class, () -> new LocalQueue(6, 8));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 1 << 16})
  void everyTaskIsTakenOnceWhileTwoThievesSteal(int largest) throws Exception {
    LocalQueue queue = new LocalQueue(4, largest);
    List<SpawnedTask<?>> many = tasks(100_000);
    List<List<SpawnedTask<?>>> taken =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    CountDownLatch finished = new CountDownLatch(1);
    List<Thread> thieves = new ArrayList<>();
    for (List<SpawnedTask<?>> mine : taken.subList(1, 3)) {
      thieves.add(new Thread(() -> steal(queue, mine, finished)));
    }
    thieves.forEach(Thread::start);
    for (SpawnedTask<?> task : many) {
      while (!queue.push(task)) {
        popInto(taken.get(0), queue);
      }
    }
    while (!queue.isEmpty()) {
      popInto(taken.get(0), queue);
    }
    finished.countDown();
    for (Thread each : thieves) {
      each.join();
    }
    List<SpawnedTask<?>> all = new ArrayList<>();
    taken.forEach(all::addAll);
    assertWithMessage("tasks taken").that(all.size()).isEqualTo(many.size());
    assertThat(new HashSet<>(all)).hasSize(many.size());
  }

  private static void steal(LocalQueue queue, List<SpawnedTask<?>> mine, CountDownLatch finished) {
    LocalQueue own = new LocalQueue(4, 4);
    while (finished.getCount() > 0) {
      SpawnedTask<?> task = queue.stealInto(own);
      if (task != null) {
        mine.add(task);
      }
      mine.addAll(drain(own));
    }
  }

  private static void popInto(List<SpawnedTask<?>> list, LocalQueue from) {
    SpawnedTask<?> task = from.pop();
    if (task != null) {
      list.add(task);
    }
  }

  private void push(int from, int to) {
    for (SpawnedTask<?> task : tasks.subList(from, to)) {
      assertThat(queue.push(task)).isTrue();
    }
  }

  private static List<SpawnedTask<?>> drain(LocalQueue from) {
    List<SpawnedTask<?>> drained = new ArrayList<>();
    for (SpawnedTask<?> task = from.pop(); task != null; task = from.pop()) {
      drained.add(task);
    }
    return drained;
  }

  static List<SpawnedTask<?>> tasks(int count) {
    List<SpawnedTask<?>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tasks.add(SpawnedTask.of(Futures.pending(), task -> {}));
    }
    return tasks;
  }
}
