package dev.pinion.scheduler;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.task.SpawnedTask;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a runtime with a seed: which of the tasks that wait is next is drawn from it. Its
 * only worker keeps none of them in a queue of its own, so the draw is between all.
 */
final class SeededQueue extends InjectQueue {
  @GuardedBy("this")
  private final SplittableRandom random;

  /** Between them is drawn; in the order in which they came, but for those that were drawn. */
  @GuardedBy("this")
  private final List<SpawnedTask<?>> waiting = new ArrayList<>();

  SeededQueue(long seed) {
    random = new SplittableRandom(seed);
  }

  @Override
  synchronized boolean isEmpty() {
    return waiting.isEmpty() && super.isEmpty();
  }

  /** Takes any task, and moves none to the queue. */
  @Override
  synchronized @Nullable SpawnedTask<?> pop(LocalQueue queue) {
    SpawnedTask<?> next;
    for (SpawnedTask<?> task = super.isEmpty() ? null : takeAll(null); task != null; task = next) {
      next = task.link();
      task.link(null);
      waiting.add(task);
    }
    if (waiting.isEmpty()) {
      return null;
    }
    int drawn = random.nextInt(waiting.size());
    SpawnedTask<?> last = waiting.remove(waiting.size() - 1);
    return drawn == waiting.size() ? last : waiting.set(drawn, last);
  }

  @Override
  synchronized long size() {
    return waiting.size() + super.size();
  }

  @Override
  synchronized @Nullable SpawnedTask<?> close() {
    SpawnedTask<?> chain = super.close();
    for (SpawnedTask<?> task : waiting) {
      task.link(chain);
      chain = task;
    }
    waiting.clear();
    return chain;
  }
}
