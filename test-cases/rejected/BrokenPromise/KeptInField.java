import dev.pinion.annotations.RunsInPlace;

/** A function that is promised to run in place is kept for later. */
class KeptInField {
  private Runnable kept = () -> {};

  void each(@RunsInPlace Runnable action) {
    kept = action; // error: BrokenPromise
    kept.run();
  }
}
