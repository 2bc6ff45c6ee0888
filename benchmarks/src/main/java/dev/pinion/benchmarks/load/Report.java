package dev.pinion.benchmarks.load;

import java.time.Duration;

/** What was demanded and what was seen; the end of the process says whether they agree. */
final class Report {
  private final long began = System.nanoTime();
  private boolean failed;

  Report(String name, String demanded) {
    System.out.println(name + ": " + demanded);
  }

  /** A figure that has to be just that. */
  void equal(String what, long demanded, long seen) {
    line(what, demanded == seen, seen + (demanded == seen ? "" : ", demanded " + demanded));
  }

  /** A figure that may not be more. */
  void atMost(String what, long bound, long seen) {
    line(what, seen <= bound, seen + " (at most " + bound + ")");
  }

  /** A figure that may not be less. */
  void atLeast(String what, long bound, long seen) {
    line(what, seen >= bound, seen + " (at least " + bound + ")");
  }

  /** A figure to be told. */
  void seen(String what, Object figure) {
    line(what, true, figure.toString());
  }

  private void line(String what, boolean good, String figure) {
    System.out.printf("  %-4s %-50s %s%n", good ? "ok" : "LOST", what, figure);
    failed |= !good;
  }

  /** Ends the process, with 1 if a figure was wrong. */
  void end() {
    System.out.printf(
        "  %s after %s%n",
        failed ? "FAILED" : "nothing lost", Duration.ofNanos(System.nanoTime() - began));
    System.exit(failed ? 1 : 0);
  }
}
