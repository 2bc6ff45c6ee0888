package dev.pinion.benchmarks;

import dev.pinion.AsyncRuntime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code W3 1.5 0.8} repeats a workload for 1.5 seconds, then for 0.8 seconds, and prints
 * operations a second; several names, separated by commas, are run in one JVM, so that the last is
 * measured in one that has seen the others. {@code Msleep 1000000} prints bytes a task, {@code echo
 * 7000} serves connections on that port.
 */
public final class Main {
  private Main() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      if (args.length == 2 && args[0].startsWith("M")) {
        Memory.measure(runtime, args[0], Integer.parseInt(args[1]));
      } else if (args.length == 2 && args[0].equals("echo")) {
        Echo.serve(runtime, Integer.parseInt(args[1]));
      } else if (args.length == 3) {
        for (String name : args[0].split(",", -1)) {
          measure(runtime, name, Double.parseDouble(args[1]), Double.parseDouble(args[2]));
        }
      } else {
        System.err.println("usage: WORKLOAD WARMUP MEASURE | Msleep N | Moneshot N | echo PORT");
        System.exit(2);
      }
    }
  }

  private static void measure(AsyncRuntime runtime, String name, double warmUp, double measure)
      throws Exception {
    Workload workload = Workload.named(name);
    repeat(workload, runtime, warmUp);
    List<Long> nanos = repeat(workload, runtime, measure);
    Collections.sort(nanos);
    double total = nanos.stream().mapToLong(Long::longValue).sum();
    System.out.printf(
        "RES ours %s %.0f %.0f %d%n",
        name,
        1e9 * workload.operations() * nanos.size() / total,
        1e9 * workload.operations() / nanos.get(nanos.size() / 2),
        nanos.size());
  }

  private static List<Long> repeat(Workload workload, AsyncRuntime runtime, double seconds)
      throws Exception {
    List<Long> nanos = new ArrayList<>();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end || nanos.size() < 3) {
      long begin = System.nanoTime();
      workload.iterate(runtime);
      nanos.add(System.nanoTime() - begin);
    }
    return nanos;
  }
}
