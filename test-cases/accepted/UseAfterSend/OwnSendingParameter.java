import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** The variable has another list by then. */
class OwnSendingParameter {
  static void publish(@Sending List<String> rows) {
    new Thread(() -> System.out.println(rows)).start();
  }

  static void run() {
    List<String> rows = new ArrayList<>();
    rows.add("early");
    publish(rows);
    rows = new ArrayList<>();
    rows.add("late");
  }
}
