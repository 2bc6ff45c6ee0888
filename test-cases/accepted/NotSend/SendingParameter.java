import dev.pinion.annotations.Sending;
import dev.pinion.rc.Rc;

/** A String may be handed over. */
class SendingParameter {
  interface Mailbox<T> {
    void put(@Sending T message);
  }

  static void post(Mailbox<String> mailbox) {
    Rc<String> letter = Rc.of("Dear Ada");
    mailbox.put(letter.get());
  }
}
