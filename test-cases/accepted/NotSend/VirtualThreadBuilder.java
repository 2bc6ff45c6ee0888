import dev.pinion.rc.Rc;

/** The twin captures the text, not the handle. */
class VirtualThreadBuilder {
  static void serve() {
    String session = Rc.of("s-17").get();
    Thread.ofVirtual().name("session").start(() -> System.out.println(session));
  }
}
