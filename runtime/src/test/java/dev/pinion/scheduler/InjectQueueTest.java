package dev.pinion.scheduler;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.task.SpawnedTask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue that all workers share. */
@Timeout(60)
final class InjectQueueTest {
  private final InjectQueue inject = new InjectQueue();
  private final LocalQueue local = new LocalQueue(4, 4);
  private final List<SpawnedTask<?>> tasks = LocalQueueTest.tasks(8);

  @Test
  void firstInFirstOutAcrossSeveralPushes() {
    inject.push(tasks.get(0));
    inject.push(tasks.get(1));
    assertThat(inject.pop(new LocalQueue(1, 1))).isSameInstanceAs(tasks.get(0));
    inject.push(tasks.get(2));
    assertThat(inject.pop(new LocalQueue(1, 1))).isSameInstanceAs(tasks.get(1));
    assertThat(inject.pop(new LocalQueue(1, 1))).isSameInstanceAs(tasks.get(2));
    assertThat(inject.pop(local)).isNull();
    assertThat(inject.isEmpty()).isTrue();
  }

  @Test
  void aWorkerTakesHalfAQueueBesidesTheFirst() {
    tasks.forEach(inject::push);
    assertThat(inject.pop(local)).isSameInstanceAs(tasks.get(0));
    assertThat(local.size()).isEqualTo(2);
    assertThat(local.pop()).isSameInstanceAs(tasks.get(1));
    assertThat(local.pop()).isSameInstanceAs(tasks.get(2));
    assertThat(inject.pop(local)).isSameInstanceAs(tasks.get(3));
  }

  @Test
  void aChainKeepsItsOrderAndTheLastComesAfterIt() {
    tasks.get(0).link(tasks.get(1));
    inject.push(tasks.get(0), tasks.get(2));
    inject.push(tasks.get(3));
    for (SpawnedTask<?> task : tasks.subList(0, 4)) {
      assertThat(inject.pop(new LocalQueue(1, 1))).isSameInstanceAs(task);
    }
  }

  @Test
  void closeGivesAllThatIsLeftInOrderAndRefusesMore() {
    inject.push(tasks.get(0));
    inject.push(tasks.get(1));
    inject.push(tasks.get(2));
    inject.pop(new LocalQueue(1, 1)); // the rest is in the list now
    inject.push(tasks.get(3));
    List<SpawnedTask<?>> left = new ArrayList<>();
    for (SpawnedTask<?> task = inject.close(); task != null; task = task.link()) {
      left.add(task);
    }
    assertThat(left).containsExactly(tasks.get(1), tasks.get(2), tasks.get(3)).inOrder();
    assertThat(inject.push(tasks.get(4))).isFalse();
    assertThat(inject.isEmpty()).isTrue();
    assertThat(inject.pop(local)).isNull();
    assertThat(inject.close()).isNull();
  }

  /** Who is about to sleep would miss what is left, and nobody would wake it for that. */
  @Test
  void isNeverTakenForEmptyWhileTheStackIsTurnedRound() throws Exception {
    for (int round = 0; round < 200; round++) {
      InjectQueue shared = new InjectQueue();
      LocalQueueTest.tasks(2_000).forEach(shared::push);
      CountDownLatch taken = new CountDownLatch(1);
      Thread worker =
          new Thread(
              () -> {
                shared.pop(new LocalQueue(4, 4));
                taken.countDown();
              });
      worker.start();
      long seenEmpty = 0;
      while (taken.getCount() > 0) {
        seenEmpty += shared.isEmpty() ? 1 : 0;
      }
      worker.join();
      assertThat(seenEmpty).isEqualTo(0);
      assertThat(shared.size()).isEqualTo(1_997);
    }
  }

  @Test
  void everyTaskIsTakenOnceWhileManyPushAndTake() throws Exception {
    List<SpawnedTask<?>> many = LocalQueueTest.tasks(60_000);
    CountDownLatch pushed = new CountDownLatch(2);
    List<List<SpawnedTask<?>>> taken = List.of(new ArrayList<>(), new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      List<SpawnedTask<?>> mine = many.subList(i * 30_000, (i + 1) * 30_000);
      List<SpawnedTask<?>> got = taken.get(i);
      threads.add(
          new Thread(
              () -> {
                mine.forEach(inject::push);
                pushed.countDown();
              }));
      threads.add(new Thread(() -> takeAll(got, pushed)));
    }
    threads.forEach(Thread::start);
    for (Thread each : threads) {
      each.join();
    }
    List<SpawnedTask<?>> all = new ArrayList<>(taken.get(0));
    all.addAll(taken.get(1));
    assertThat(all.size()).isEqualTo(many.size());
    assertThat(new HashSet<>(all)).hasSize(many.size());
  }

  private void takeAll(List<SpawnedTask<?>> got, CountDownLatch pushed) {
    LocalQueue own = new LocalQueue(4, 4);
    while (pushed.getCount() > 0 || !inject.isEmpty()) {
      SpawnedTask<?> task = inject.pop(own);
      while (task != null) {
        got.add(task);
        task = own.pop();
      }
    }
  }
}
