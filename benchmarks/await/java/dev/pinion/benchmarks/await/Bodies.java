package dev.pinion.benchmarks.await;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** The bodies that are measured, as users write them. */
final class Bodies {
  private Bodies() {}

  /** Awaits one future again and again, with two locals live across the await. */
  static Future<Long> loop(Future<Integer> gate, int times) {
    return async(
        () -> {
          long sum = 0;
          for (int i = 0; i < times; i++) {
            sum += await(gate);
          }
          return sum;
        });
  }

  /** A body that awaits a body, {@code depth} deep, whose last one awaits the gate. */
  static Future<Integer> chain(Future<Integer> gate, int depth) {
    return async(() -> depth == 0 ? await(gate) : await(chain(gate, depth - 1)) + 1);
  }

  static Future<Integer> two(Future<Integer> gate) {
    return async(() -> await(gate) + await(gate));
  }

  static Future<Integer> tried(Future<Integer> gate) {
    return async(
        () -> {
          try {
            return await(gate);
          } finally {
            gate.hashCode();
          }
        });
  }

  static Future<String> text(Future<Integer> gate) {
    return async(() -> "x" + await(gate));
  }
}
