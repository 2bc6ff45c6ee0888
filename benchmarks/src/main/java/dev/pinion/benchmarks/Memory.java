package dev.pinion.benchmarks;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.sync.Oneshot;
import dev.pinion.task.JoinHandle;
import dev.pinion.time.Time;
import java.io.IOException;
import java.lang.ref.Reference;
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
    try {
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
    } finally {
      Reference.reachabilityFence(few);
      Reference.reachabilityFence(many);
    }
  }

  /** Tasks that have started and wait, and all that belongs to them. */
  private static final class Waiting {
    final JoinHandle<?>[] handles;
    final Oneshot.@Nullable Sender<?>[] senders;

    Waiting(AsyncRuntime runtime, String name, int tasks) {
      AtomicInteger started = new AtomicInteger();
      handles = new JoinHandle<?>[tasks];
      senders = new Oneshot.Sender<?>[name.equals("Moneshot") ? tasks : 0];
      for (int i = 0; i < tasks; i++) {
        switch (name) {
          case "Msleep" -> handles[i] = runtime.spawn(sleeping(started));
          case "Moneshot" -> {
            Oneshot<Integer> channel = Oneshot.create();
            senders[i] = channel.sender();
            handles[i] = runtime.spawn(receiving(started, channel.receiver()));
          }
          default -> throw new IllegalArgumentException("no workload " + name);
        }
      }
      while (started.get() < tasks) {
        Thread.onSpinWait();
      }
    }
  }

  private static Future<Integer> sleeping(AtomicInteger started) {
    return async(
        () -> {
          started.incrementAndGet();
          await(Time.sleep(Duration.ofHours(1)));
          return 0;
        });
  }

  private static Future<Integer> receiving(
      AtomicInteger started, Oneshot.Receiver<Integer> receiver) {
    return async(
        () -> {
          started.incrementAndGet();
          await(receiver);
          return 0;
        });
  }

  static void collect() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
  }

  static long heap() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  static long resident() throws IOException {
    String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
    return Long.parseLong(pages[1]) * PAGE;
  }
}
