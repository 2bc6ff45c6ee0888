import java.util.ArrayList;
import java.util.List;

/** All is done before the start, or after the end. */
class UnstartedThread {
  static void run() throws InterruptedException {
    List<String> rows = new ArrayList<>();
    Thread thread = Thread.ofVirtual().unstarted(() -> rows.add("task"));
    rows.add("before");
    thread.start();
    thread.join();
    rows.add("after");
  }
}
