import dev.pinion.rc.Rc;

/**
 * The receiver of start() is what crosses: the thread object and all that its Runnable captured.
 */
class StartedThread {
  static void watch() {
    Rc<String> name = Rc.of("watcher");
    new Thread(() -> System.out.println(name.get())).start(); // error: NotSend
  }
}
