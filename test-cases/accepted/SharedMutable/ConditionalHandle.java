import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Where there is no handle no task was started; where the flag is not set nothing was given. */
final class ConditionalHandle {
  static int waited(ExecutorService pool, boolean inBackground)
      throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    Future<?> task = null;
    if (inBackground) {
      task = pool.submit(() -> rows.add("task"));
    }
    if (task != null) {
      task.get();
    }
    rows.add("maker");
    return rows.size();
  }

  static void ofChoice(ExecutorService pool, boolean inBackground)
      throws ExecutionException, InterruptedException {
    List<String> rows = new ArrayList<>();
    Future<?> task = inBackground ? pool.submit(() -> rows.add("task")) : null;
    if (null == task) {
      rows.add("none");
      return;
    }
    task.get();
    rows.add("maker");
  }

  static int thread(boolean inBackground) throws InterruptedException {
    int[] sum = {0};
    Thread thread = null;
    if (inBackground) {
      thread = new Thread(() -> sum[0]++);
      thread.start();
    }
    if (thread != null) {
      thread.join();
    }
    return ++sum[0];
  }

  static void given(BlockingQueue<StringBuilder> queue) throws InterruptedException {
    StringBuilder message = new StringBuilder();
    boolean given = false;
    try {
      queue.put(message);
      given = true;
    } finally {
      if (!given) {
        message.setLength(0);
      }
    }
  }

  /** Each turn has an element of its own. */
  static int elements(ExecutorService pool, int n) throws ExecutionException, InterruptedException {
    StringBuilder[] parts = new StringBuilder[n];
    List<Future<?>> tasks = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int k = i;
      parts[k] = new StringBuilder();
      tasks.add(pool.submit(() -> parts[k].append("part")));
    }
    for (Future<?> task : tasks) {
      task.get();
    }
    return parts[0].length();
  }

  /** To set an element of a list does not change its size. */
  static void setInList(ExecutorService pool, int n) {
    List<String> parts = new ArrayList<>(Collections.nCopies(n, ""));
    for (int i = 0; i < n; i++) {
      int k = i;
      pool.execute(() -> parts.set(k, "part"));
    }
    System.out.println(parts.size());
  }
}
