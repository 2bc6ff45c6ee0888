import dev.pinion.annotations.RunsInPlace;

/** Called and forgotten. */
class KeptInField {
  private int calls;

  void each(@RunsInPlace Runnable action) {
    calls++;
    action.run();
  }
}
