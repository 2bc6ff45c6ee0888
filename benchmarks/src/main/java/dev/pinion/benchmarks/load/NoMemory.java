package dev.pinion.benchmarks.load;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tasks that use up the heap, in a process with a small one, and what becomes of the others. */
public final class NoMemory {
  private NoMemory() {}

  static void run(int tasks) throws Exception {
    Report report =
        new Report("memory", "20 tasks fill a heap of 64 MB beside " + tasks + " that do not");
    try (Program victim =
        Program.start(
            1_024,
            List.of("-Xmx64m", "-XX:+UseSerialGC"),
            NoMemory.class,
            Integer.toString(tasks))) {
      Counts counts = victim.counts();
      report.equal("tasks that filled the heap and got the Error", 20, counts.get("full"));
      report.equal("others settled", tasks, counts.get("settled"));
      report.seen("others that failed for want of memory", counts.get("failed"));
      report.equal("fresh tasks afterwards that gave their value", tasks, counts.get("fresh"));
      report.equal("tasks left", 0, counts.get("tasks"));
      report.atMost("heap afterwards, bytes", 16 << 20, counts.get("heap"));
    }
    report.end();
  }

  /** The victim. */
  public static void main(String[] args) throws Exception {
    int tasks = Integer.parseInt(args[0]);
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      List<JoinHandle<Integer>> others = new ArrayList<>();
      List<JoinHandle<Integer>> fillers = new ArrayList<>();
      for (int i = 0; i < tasks; i++) {
        others.add(runtime.spawn(working()));
        if (i % (tasks / 20) == 0 && fillers.size() < 20) {
          fillers.add(runtime.spawn(filling()));
        }
      }
      int full = failures(runtime, fillers);
      int failed = failures(runtime, others);
      List<JoinHandle<Integer>> fresh = new ArrayList<>();
      for (int i = 0; i < tasks; i++) {
        fresh.add(runtime.spawn(working()));
      }
      int good = tasks - failures(runtime, fresh);
      while (System.in.read() != '\n') {
        // Its question.
      }
      while (runtime.metrics().tasksEnded() < runtime.metrics().tasksBegun()) {
        Thread.sleep(1);
      }
      System.out.printf(
          "full=%d settled=%d failed=%d fresh=%d tasks=%d heap=%d%n",
          full,
          others.stream().filter(JoinHandle::isDone).count(),
          failed,
          good,
          runtime.metrics().tasksBegun() - runtime.metrics().tasksEnded(),
          Program.heapAfterCollection());
    }
  }

  private static int failures(AsyncRuntime runtime, List<JoinHandle<Integer>> handles)
      throws Exception {
    int failures = 0;
    for (JoinHandle<Integer> handle : handles) {
      try {
        runtime.blockOn(handle);
      } catch (OutOfMemoryError full) {
        failures++;
      }
    }
    return failures;
  }

  /** Allocates a little, again and again. */
  private static Future<Integer> working() {
    return async(
        () -> {
          int sum = 0;
          for (int i = 0; i < 50; i++) {
            sum += new byte[1_000].length;
            await(Time.sleep(Duration.ofMillis(10)));
          }
          return sum;
        });
  }

  private static Future<Integer> filling() {
    return async(
        () -> {
          List<byte[]> kept = new ArrayList<>();
          while (kept.size() < 1_000_000) {
            kept.add(new byte[1 << 16]);
            await(Task.yieldNow());
          }
          return kept.size();
        });
  }
}
