import dev.pinion.annotations.Sending;
import dev.pinion.rc.Rc;

/** What stands at a @Sending parameter crosses, in one's own methods as in the library's. */
class SendingParameter {
  interface Mailbox<T> {
    void put(@Sending T message);
  }

  static void post(Mailbox<Rc<String>> mailbox) {
    Rc<String> letter = Rc.of("Dear Ada");
    mailbox.put(letter); // error: NotSend
  }
}
