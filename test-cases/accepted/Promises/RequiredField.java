import dev.pinion.annotations.Sync;

/** A field of a type that is required to be safe to share. */
@Sync
final class RequiredField {
  private final @Sync Runnable next;

  RequiredField(@Sync Runnable next) {
    this.next = next;
  }

  void go() {
    next.run();
  }
}
