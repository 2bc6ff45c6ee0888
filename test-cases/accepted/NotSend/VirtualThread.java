import dev.pinion.rc.Rc;

/** Made inside the virtual thread, the Rc never changes threads. */
class VirtualThread {
  static void serve() {
    Thread.startVirtualThread(
        () -> {
          Rc<String> session = Rc.of("s-17");
          System.out.println(session.get());
        });
  }
}
