package dev.pinion.benchmarks;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.time.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** W7: what a task that waits costs, in bytes. */
final class Memory {
  private static final int PAGE = 4096;

  private Memory() {}

  static void measure(AsyncRuntime runtime, String name, int tasks) throws Exception {
    Waiting few = new Waiting(runtime, name, 100);
    collect();
    long heapBefore = heap();
    long residentBefore = resident();
    Waiting many = new Waiting(runtime, name, tasks);
    Thread.sleep(500);
    long resident = resident();
    collect();
    long heap = heap();
    long residentCollected = resident();
    System.out.printf(
        "MEM ours %s %d rss_per=%.1f heap_per=%.1f rss_after_gc_per=%.1f%n",
        name,
        tasks,
        (resident - residentBefore) / (double) tasks,
        (heap - heapBefore) / (double) tasks,
        (residentCollected - residentBefore) / (double) tasks);
    if (few.handles.length + many.handles.length != tasks + 100) {
      throw new AssertionError("keeps both alive until here");
    }
  }

  /** Tasks that have started and wait, and all that belongs to them. */
  private static final class Waiting {
    final JoinHandle<?>[] handles;

    Waiting(AsyncRuntime runtime, String name, int tasks) {
      AtomicInteger started = new AtomicInteger();
      handles = new JoinHandle<?>[tasks];
      for (int i = 0; i < tasks; i++) {
        handles[i] =
            runtime.spawn(
                switch (name) {
                  case "Msleep" -> sleeping(started);
                  default -> throw new IllegalArgumentException("no workload " + name);
                });
      }
      while (started.get() < tasks) {
        Thread.onSpinWait();
      }
    }
  }

  private static Future<@Nullable Void> sleeping(AtomicInteger started) {
    return async(
        () -> {
          started.incrementAndGet();
          await(Time.sleep(Duration.ofHours(1)));
          return null;
        });
  }

  private static void collect() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
  }

  private static long heap() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long resident() throws IOException {
    String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
    return Long.parseLong(pages[1]) * PAGE;
  }
}
