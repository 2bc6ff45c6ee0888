import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.rc.Arc;

/** Arc<String> satisfies the requirement. */
class SendTypeParameter {
  static final class Channel<@Send T> {
    void send(@Sending T message) {}
  }

  static void open() {
    Channel<Arc<String>> channel = null;
    System.out.println(channel);
  }
}
