import dev.pinion.annotations.Send;
import dev.pinion.rc.Rc;

/** A field of type @Send Runnable is a requirement on all that is assigned to it. */
class SendField {
  private @Send Runnable next = () -> {};

  void remember() {
    Rc<String> order = Rc.of("order 7");
    next = () -> System.out.println(order.get()); // error: NotSend
  }

  void go() {
    next.run();
  }
}
