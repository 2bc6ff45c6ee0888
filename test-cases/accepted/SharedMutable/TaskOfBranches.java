import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** None of the tasks that may be started uses what the maker does. */
final class TaskOfBranches {
  static void ofIf(ExecutorService pool, boolean first) {
    List<String> rows = new ArrayList<>();
    Runnable task;
    if (first) {
      rows.add("first");
      task = () -> System.out.println("first");
    } else {
      task = System.out::println;
    }
    pool.execute(task);
    rows.add("maker");
  }

  static void ofSwitch(ExecutorService pool, int kind) {
    List<String> rows = new ArrayList<>();
    int size = rows.size();
    Runnable task =
        switch (kind) {
          case 1 -> () -> System.out.println(size);
          default -> System.out::println;
        };
    pool.execute(task);
    rows.add("maker");
  }

  /** The variable has another task later. */
  static void oneAfterAnother() throws InterruptedException {
    List<String> rows = new ArrayList<>();
    Thread thread = new Thread(System.out::println);
    thread.start();
    rows.add("maker");
    thread.join();
    thread = new Thread(() -> rows.add("task"));
    thread.start();
    thread.join();
  }
}
