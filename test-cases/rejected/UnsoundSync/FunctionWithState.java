import dev.pinion.annotations.Sync;

/** A function is a subclass of the interface it implements, and bound by its promise. */
final class FunctionWithState {
  @Sync
  interface Job {
    void run();
  }

  private int runs;

  Job counting() {
    return () -> runs++; // error: UnsoundSync
  }
}
