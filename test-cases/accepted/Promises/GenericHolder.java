import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sync;

/** A holder of one value is as its value is. */
@Send(ifSend = "T")
@Sync(ifSync = "T")
final class GenericHolder<T> {
  private final T value;

  GenericHolder(T value) {
    this.value = value;
  }

  T get() {
    return value;
  }
}
