import dev.pinion.rc.Rc;

/** Making a thread crosses nothing; starting it does. */
class ThreadStartedLater {
  static void watch() {
    Rc<String> name = Rc.of("watcher");
    Thread thread = new Thread(() -> System.out.println(name.get()));
    thread.setDaemon(true);
    thread.start(); // error: NotSend
  }
}
