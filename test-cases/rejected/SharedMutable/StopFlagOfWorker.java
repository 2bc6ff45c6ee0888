/** The thread lies in a field; its loop may never see that it should stop. */
class StopFlagOfWorker {
  private Thread worker;
  private boolean running = true;

  void start() {
    worker =
        new Thread(
            () -> {
              while (running) {
                step();
              }
            });
    worker.start();
  }

  void stop() {
    running = false; // warning: SharedMutable
  }

  private static void step() {}
}
