import dev.pinion.annotations.Sync;

/** Who promises, shows it: of a Runnable nothing is known. */
@Sync
final class UnknownField { // error: UnsoundSync
  private final Runnable next;

  UnknownField(Runnable next) {
    this.next = next;
  }

  void run() {
    next.run();
  }
}
