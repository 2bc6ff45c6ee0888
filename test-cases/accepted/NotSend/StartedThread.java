import dev.pinion.rc.Rc;

/** Only the String inside crosses; the Rc stays with the thread that made it. */
class StartedThread {
  static void watch() {
    Rc<String> name = Rc.of("watcher");
    String text = name.get();
    new Thread(() -> System.out.println(text)).start();
  }
}
