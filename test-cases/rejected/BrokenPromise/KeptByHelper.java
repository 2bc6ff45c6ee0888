import dev.pinion.annotations.RunsInPlace;

/** A private method of the class is read: it keeps what it is given. */
final class KeptByHelper {
  private Runnable last;

  void each(@RunsInPlace Runnable action) {
    remember(action); // error: BrokenPromise
  }

  private void remember(Runnable action) {
    last = action;
  }

  void again() {
    last.run();
  }
}
