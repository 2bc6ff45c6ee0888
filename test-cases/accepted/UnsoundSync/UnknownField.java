import dev.pinion.annotations.Sync;

/** The field's type asks for one that is safe to share. */
@Sync
final class UnknownField {
  private final @Sync Runnable next;

  UnknownField(@Sync Runnable next) {
    this.next = next;
  }

  void run() {
    next.run();
  }
}
