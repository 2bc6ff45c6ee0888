/** One run only. */
class TaskInField {
  private int ticks;
  private final Runnable tick = () -> ticks++;

  void start() throws InterruptedException {
    Thread thread = new Thread(tick);
    thread.start();
    thread.join();
    System.out.println(ticks);
  }
}
