import java.util.ArrayList;
import java.util.List;

/** The thread may go on when the wait is over. */
class AliveStill {
  static void run() throws InterruptedException {
    List<String> rows = new ArrayList<>();
    Thread thread = new Thread(() -> rows.add("task"));
    thread.start();
    thread.join(100);
    rows.add("late"); // error: SharedMutable
  }
}
