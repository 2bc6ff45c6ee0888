/** The started thread reads the builder; appending to it from here is a race. */
class WriteAfterStart {
  static void log() throws InterruptedException {
    StringBuilder line = new StringBuilder("start");
    Thread printer = new Thread(() -> System.out.println(line));
    printer.start();
    line.append(" end"); // error: SharedMutable
    printer.join();
  }
}
