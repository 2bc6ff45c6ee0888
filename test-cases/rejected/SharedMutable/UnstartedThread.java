import java.util.ArrayList;
import java.util.List;

/** The builder makes a thread; what its task uses crosses when it is started. */
class UnstartedThread {
  static void run() {
    List<String> rows = new ArrayList<>();
    Thread thread = Thread.ofVirtual().unstarted(() -> rows.add("task"));
    rows.add("before");
    thread.start();
    rows.add("after"); // error: SharedMutable
  }
}
