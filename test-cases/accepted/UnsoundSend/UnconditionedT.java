import dev.pinion.annotations.Send;

/** The condition. */
@Send(ifSend = "T")
final class UnconditionedT<T> {
  private T value;

  void set(T value) {
    this.value = value;
  }
}
