import java.util.ArrayList;
import java.util.List;

/**
 * A thread that has not been started reads nothing: writes before start() are ordered before it.
 */
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
  }
}
