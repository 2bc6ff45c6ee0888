package dev.pinion.testing;

import dev.pinion.future.Failures;
import java.util.Arrays;

/** Tells in the stack trace of a failure how to run the tasks in the same order again. */
final class SeedNote extends Exception {
  private static final long serialVersionUID = 1;

  private SeedNote(long seed) {
    super(
        "the tasks ran in the order of seed %1$d: TestRuntime.withSeed(%1$d), or -Dpinion.test.seed=%1$d with TestRuntime.create(), runs them so again"
            .formatted(seed),
        null,
        false,
        false);
  }

  /** Adds the note, once, and throws the failure. */
  static RuntimeException add(Throwable failure, long seed) {
    if (Arrays.stream(failure.getSuppressed()).noneMatch(SeedNote.class::isInstance)) {
      failure.addSuppressed(new SeedNote(seed));
    }
    throw Failures.rethrow(failure);
  }
}
