import dev.pinion.annotations.RunsInPlace;

/** Whoever gets the result can call it whenever he likes. */
class Returned {
  static Runnable both(@RunsInPlace Runnable first, Runnable second) {
    second.run();
    return first; // error: BrokenPromise
  }
}
