import java.util.ArrayList;
import java.util.List;

/** The Runnable was given the list; its maker goes on writing. */
class RunnableKeepsList {
  record Print(List<String> rows) implements Runnable {
    @Override
    public void run() {
      rows.forEach(System.out::println);
    }
  }

  static void start() {
    List<String> rows = new ArrayList<>();
    Thread thread = new Thread(new Print(rows));
    rows.add("early");
    thread.start();
    rows.add("late"); // error: SharedMutable
  }
}
