import java.util.ArrayList;
import java.util.List;

/** After the wait it is asked whether the thread has ended. */
class AliveStill {
  static void run() throws InterruptedException {
    List<String> rows = new ArrayList<>();
    Thread thread = new Thread(() -> rows.add("task"));
    thread.start();
    thread.join(100);
    if (thread.isAlive()) {
      throw new IllegalStateException("too slow");
    }
    rows.add("late");
  }
}
