import dev.pinion.annotations.Sync;

/** The promise names its condition. */
@Sync(ifSync = "T")
final class UnconditionedT<T> {
  private final T value;

  UnconditionedT(T value) {
    this.value = value;
  }

  T get() {
    return value;
  }
}
