import dev.pinion.annotations.Send;
import dev.pinion.rc.Rc;

/** The lambda captures a String. */
class SendField {
  private @Send Runnable next = () -> {};

  void remember() {
    String order = Rc.of("order 7").get();
    next = () -> System.out.println(order);
  }

  void go() {
    next.run();
  }
}
