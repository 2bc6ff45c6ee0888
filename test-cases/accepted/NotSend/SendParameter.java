import dev.pinion.rc.Rc;

/** Without the requirement the same call is fine. */
class SendParameter {
  static void defer(Runnable task) {
    task.run();
  }

  static void start() {
    Rc<String> order = Rc.of("order 7");
    defer(() -> System.out.println(order.get()));
  }
}
