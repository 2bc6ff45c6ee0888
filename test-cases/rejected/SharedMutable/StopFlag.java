/** Without volatile the loop may never see that it should stop. */
class StopFlag {
  private boolean running = true;

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
    running = false; // warning: SharedMutable
  }
}
