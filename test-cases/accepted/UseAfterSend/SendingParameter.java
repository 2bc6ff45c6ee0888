import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** Assigned anew, the variable holds another list. */
class SendingParameter {
  interface Mailbox {
    void put(@Sending List<String> letters);
  }

  static void post(Mailbox mailbox) {
    List<String> letters = new ArrayList<>();
    letters.add("Dear Ada");
    mailbox.put(letters);
    letters = new ArrayList<>();
    letters.add("Dear Bob");
    mailbox.put(letters);
  }
}
