import dev.pinion.annotations.Send;
import dev.pinion.rc.Rc;

/** A parameter of type @Send Runnable requires that what it is given may change threads. */
class SendParameter {
  static void defer(@Send Runnable task) {
    task.run();
  }

  static void start() {
    Rc<String> order = Rc.of("order 7");
    defer(() -> System.out.println(order.get())); // error: NotSend
  }
}
