import dev.pinion.annotations.Send;

/** A private node class, judged with the type it is used with. */
@Send(ifSend = "T")
final class LinkedStack<T> {
  private static final class Entry<T> {
    final T value;
    final Entry<T> next;

    Entry(T v, Entry<T> n) {
      value = v;
      next = n;
    }
  }

  private Entry<T> head;

  void push(T t) {
    head = new Entry<>(t, head);
  }

  T pop() {
    T v = head.value;
    head = head.next;
    return v;
  }
}
