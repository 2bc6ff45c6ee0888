import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** The method says that it takes what it is given, whatever it does with it. */
class OwnSendingParameter {
  static void publish(@Sending List<String> rows) {
    new Thread(() -> System.out.println(rows)).start();
  }

  static void run() {
    List<String> rows = new ArrayList<>();
    publish(rows);
    rows.add("late"); // error: UseAfterSend
  }
}
