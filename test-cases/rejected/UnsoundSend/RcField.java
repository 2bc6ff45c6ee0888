import dev.pinion.annotations.Send;
import dev.pinion.rc.Rc;

/** The class promises that it may change threads; its Rc may not. */
@Send
final class RcField { // error: UnsoundSend
  private final Rc<String> connection = Rc.of("db-1");

  String host() {
    return connection.get();
  }
}
