/** A volatile flag is seen. */
class StopFlagOfWorker {
  private Thread worker;
  private volatile boolean running = true;

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
    running = false;
  }

  private static void step() {}
}
