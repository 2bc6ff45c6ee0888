/** Joined first. */
class WriteAfterStart {
  static void log() throws InterruptedException {
    StringBuilder line = new StringBuilder("start");
    Thread printer = new Thread(() -> System.out.println(line));
    printer.start();
    printer.join();
    line.append(" end");
  }
}
