import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** One's own method can ask to be given its argument. */
class SendingParameter {
  interface Mailbox {
    void put(@Sending List<String> letters);
  }

  static void post(Mailbox mailbox) {
    List<String> letters = new ArrayList<>();
    letters.add("Dear Ada");
    mailbox.put(letters);
    letters.clear(); // error: UseAfterSend
  }
}
