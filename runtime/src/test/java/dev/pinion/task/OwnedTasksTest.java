package dev.pinion.task;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Futures;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a worker keeps of its tasks. */
final class OwnedTasksTest {
  private final OwnedTasks owned = new OwnedTasks();
  private final TaskContext context = new TaskContext(Map.of());

  private SpawnedTask<?> added() {
    SpawnedTask<?> task = SpawnedTask.of(Futures.pending(), each -> {});
    owned.add(task);
    return task;
  }

  private void end(SpawnedTask<?> task) {
    task.requestAbort();
    SpawnedTask.Next unused = task.run(context);
  }

  @Test
  void atRestItKeepsNoThousandsThatHaveEnded() {
    SpawnedTask<?> last = null;
    for (int i = 0; i < 10_000; i++) {
      if (last != null) {
        end(last);
      }
      last = added();
    }
    Set<SpawnedTask<?>> many = new LinkedHashSet<>();
    for (int i = 0; i < 10_000; i++) {
      many.add(added());
    }
    many.forEach(this::end);
    assertThat(owned.size()).isGreaterThan(5_000);
    owned.sweepBeforeRest(1);
    assertThat(owned.size()).isEqualTo(1);
    Set<SpawnedTask<?>> found = new LinkedHashSet<>();
    owned.copyTo(found);
    assertThat(found).containsExactly(last);
  }

  @Test
  void atRestItLooksThroughThousandsOnlyIfHalfHaveEnded() {
    for (int i = 0; i < 1_000; i++) {
      added();
    }
    end(added());
    owned.sweepBeforeRest(1_000);
    assertThat(owned.size()).isEqualTo(1_001);
  }
}
