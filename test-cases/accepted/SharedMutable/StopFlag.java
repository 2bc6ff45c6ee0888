/** volatile orders the write before the read that sees it. */
class StopFlag {
  private volatile boolean running = true;

  void start() {
    new Thread(
            () -> {
              while (running) {
                System.out.println("tick");
              }
            })
        .start();
  }

  void stop() {
    running = false;
  }
}
