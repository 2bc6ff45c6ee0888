import dev.pinion.rc.Rc;

/** A virtual thread is a thread: what is bound to its maker may not go there. */
class VirtualThread {
  static void serve() {
    Rc<String> session = Rc.of("s-17");
    Thread.startVirtualThread(() -> System.out.println(session.get())); // error: NotSend
  }
}
