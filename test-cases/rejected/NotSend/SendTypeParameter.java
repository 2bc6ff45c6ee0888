import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.rc.Rc;

/** class Channel<@Send T> is Rust's Channel<T: Send>: its type argument must be Send. */
class SendTypeParameter {
  static final class Channel<@Send T> {
    void send(@Sending T message) {}
  }

  static void open() {
    Channel<Rc<String>> channel = null; // error: NotSend
    System.out.println(channel);
  }
}
