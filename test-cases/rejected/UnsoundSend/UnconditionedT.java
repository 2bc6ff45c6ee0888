import dev.pinion.annotations.Send;

/** A Slot<Rc> may not change threads, so the promise needs a condition. */
@Send
final class UnconditionedT<T> { // error: UnsoundSend
  private T value;

  void set(T value) {
    this.value = value;
  }
}
