import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Which of several tasks is started is decided in branches: any of them may run. */
final class TaskOfBranches {
  static void ofIf(ExecutorService pool, boolean first) {
    List<String> rows = new ArrayList<>();
    Runnable task;
    if (first) {
      task = () -> rows.add("first");
    } else {
      task = System.out::println;
    }
    pool.execute(task);
    rows.add("maker"); // error: SharedMutable
  }

  static void ofSwitch(ExecutorService pool, int kind) {
    List<String> rows = new ArrayList<>();
    Runnable task =
        switch (kind) {
          case 1 -> () -> rows.add("first");
          default -> System.out::println;
        };
    pool.execute(task);
    rows.add("maker"); // error: SharedMutable
  }
}
