import dev.pinion.rc.Rc;

/** The builder's start(Runnable) crosses like Thread.start. */
class VirtualThreadBuilder {
  static void serve() {
    Rc<String> session = Rc.of("s-17");
    Thread.ofVirtual()
        .name("session")
        .start(() -> System.out.println(session.get())); // error: NotSend
  }
}
