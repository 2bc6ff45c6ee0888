import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Which object it is may be asked while a task changes it; and a lock is not used by being taken.
 */
class ComparedOnly {
  static boolean run(ExecutorService pool, List<String> other) {
    List<String> rows = new ArrayList<>();
    pool.execute(() -> rows.add("a"));
    return rows == other || rows != null;
  }

  static void locked(ExecutorService pool) {
    Object lock = new Object();
    pool.execute(
        () -> {
          synchronized (lock) {
            System.out.println("in turn");
          }
        });
    synchronized (lock) {
      System.out.println("in turn too");
    }
  }
}
