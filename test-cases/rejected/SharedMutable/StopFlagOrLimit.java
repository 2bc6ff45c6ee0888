/** A boolean, or a state that is compared with a constant, is all that ends these loops. */
class StopFlagOrLimit {
  private enum State {
    RUNNING,
    STOPPED
  }

  private State state = State.RUNNING;
  private boolean paused;

  void start() {
    new Thread(
            () -> {
              while (state == State.RUNNING) {
                System.out.println("tick");
              }
              while (!paused) {
                System.out.println("tock");
              }
            })
        .start();
  }

  void stop() {
    state = State.STOPPED; // warning: SharedMutable
  }

  void pause() {
    paused = true; // warning: SharedMutable
  }
}
