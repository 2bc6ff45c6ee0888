import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A task that waits until its maker, or another task, is done. */
final class StartSignal {
  private int result;
  private volatile boolean ready;

  static void latch(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    CountDownLatch go = new CountDownLatch(1);
    pool.submit(
        () -> {
          go.await();
          return rows.add("task");
        });
    rows.add("maker");
    go.countDown();
  }

  static void flag(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    AtomicBoolean go = new AtomicBoolean();
    pool.execute(
        () -> {
          while (!go.get()) {
            Thread.onSpinWait();
          }
          rows.add("task");
        });
    rows.add("maker");
    go.set(true);
  }

  static void stage(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    CompletableFuture<String> go = new CompletableFuture<>();
    go.thenAcceptAsync(rows::add, pool);
    rows.add("maker");
    go.complete("task");
  }

  static void oneAfterAnother(ExecutorService pool)
      throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    Future<?> first = pool.submit(() -> rows.add("first"));
    Future<?> second =
        pool.submit(
            () -> {
              first.get();
              return rows.add("second");
            });
    second.get();
    rows.add("third");
  }

  static void latchOfTask(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    pool.execute(
        () -> {
          rows.add("first");
          done.countDown();
        });
    pool.submit(
        () -> {
          done.await();
          return rows.add("second");
        });
  }

  int publish(ExecutorService pool) {
    pool.execute(
        () -> {
          result = 3;
          ready = true;
        });
    return ready ? result : -1;
  }

  static void polled(ExecutorService pool, BlockingQueue<String> done, Semaphore permit)
      throws InterruptedException {
    List<String> rows = new ArrayList<>();
    pool.execute(
        () -> {
          rows.add("task");
          done.add("done");
        });
    if (done.poll(1, TimeUnit.SECONDS) != null) {
      rows.add("maker");
    }
    List<String> more = new ArrayList<>();
    pool.execute(
        () -> {
          more.add("task");
          permit.release();
        });
    if (permit.tryAcquire(1, TimeUnit.SECONDS)) {
      more.add("maker");
    }
  }

  /** A text has nothing of the scanner that it was read with. */
  static void lines(ExecutorService pool) {
    Scanner input = new Scanner(System.in);
    while (input.hasNext()) {
      String word = input.next();
      pool.execute(() -> System.out.println(word));
    }
  }
}
