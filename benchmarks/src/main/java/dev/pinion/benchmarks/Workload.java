package dev.pinion.benchmarks;

import dev.pinion.AsyncRuntime;

/** One iteration of a workload, on a runtime of two workers that is the same for all iterations. */
interface Workload {

  /** How many operations an iteration is. */
  int operations();

  /** Returns when the calling thread, which is no worker, has been told that all is done. */
  void iterate(AsyncRuntime runtime) throws Exception;

  /** The workload of this name. */
  static Workload named(String name) {
    return switch (name) {
      case "W1" -> new SpawnFromOutside();
      case "W2" -> new SpawnFromTask();
      case "W3" -> new Yields();
      case "W4" -> new PingPong();
      case "W5" -> new ChainOfSpawns();
      case "W6" -> new Messages();
      default -> throw new IllegalArgumentException("no workload " + name);
    };
  }
}
