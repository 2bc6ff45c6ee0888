import dev.pinion.annotations.Sync;

/** Safe to share for every T? A Box<Rc> is not. */
@Sync
final class UnconditionedT<T> { // error: UnsoundSync
  private final T value;

  UnconditionedT(T value) {
    this.value = value;
  }

  T get() {
    return value;
  }
}
