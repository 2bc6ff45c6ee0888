import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The condition says nothing of the task that may be running. */
final class ConditionalHandle {
  static void wrongWay(ExecutorService pool, boolean inBackground)
      throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    Future<?> task = null;
    if (inBackground) {
      task = pool.submit(() -> rows.add("task"));
    }
    if (task == null) {
      rows.add("none");
    } else {
      rows.add("maker"); // error: SharedMutable
      task.get();
    }
  }

  static void forgotten(ExecutorService pool, boolean inBackground)
      throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    Future<?> task = null;
    if (inBackground) {
      task = pool.submit(() -> rows.add("task"));
      task = null;
    }
    if (task != null) {
      task.get();
    }
    rows.add("maker"); // error: SharedMutable
  }

  static void another(ExecutorService pool, boolean inBackground, Future<?> other)
      throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    Future<?> task = null;
    if (inBackground) {
      task = pool.submit(() -> rows.add("task"));
    }
    if (other != null) {
      task = other;
    }
    if (task != null) {
      System.out.println(task);
    }
    rows.add("maker"); // error: SharedMutable
  }

  static void flagSetBefore(BlockingQueue<StringBuilder> queue) throws InterruptedException {
    StringBuilder message = new StringBuilder();
    boolean given = false;
    try {
      queue.put(message);
      System.out.println("given");
      given = true;
    } finally {
      if (given) {
        message.setLength(0); // error: UseAfterSend
      }
    }
  }

  /** The element of this turn is in use already. */
  static void afterwards(ExecutorService pool, int n) {
    StringBuilder[] parts = new StringBuilder[n];
    for (int i = 0; i < n; i++) {
      int k = i;
      pool.execute(() -> System.out.println(parts[k]));
      parts[k] = new StringBuilder(); // error: SharedMutable
    }
  }

  static void addedToList(ExecutorService pool, List<String> names) {
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      pool.execute(() -> parts.add(name)); // error: SharedMutable
    }
    System.out.println(parts.size());
  }
}
