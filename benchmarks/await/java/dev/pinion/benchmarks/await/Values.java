package dev.pinion.benchmarks.await;

import java.util.concurrent.ThreadLocalRandom;

/** What awaits give: nothing that a compiler could know beforehand, and nothing that is boxed. */
final class Values {
  private static final Integer[] VALUES =
      ThreadLocalRandom.current().ints(8, 0, 100).boxed().toArray(Integer[]::new);

  private Values() {}

  static Integer[] some() {
    return VALUES;
  }
}
