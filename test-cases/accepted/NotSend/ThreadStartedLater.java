import dev.pinion.rc.Rc;

/** A Thread that is run in place, never started, is an ordinary object. */
class ThreadStartedLater {
  static void watch() {
    Rc<String> name = Rc.of("watcher");
    Thread thread = new Thread(() -> System.out.println(name.get()));
    thread.setDaemon(true);
    thread.run();
  }
}
