package dev.pinion.sync;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Messages in a linked list; after Vyukov's queue of many producers and one consumer.
 *
 * <pre>
 * State     tail: the node added last, or END. A node is added by a CAS of tail and then linked from
 *           the one before it; between the two the receiver sees the channel empty.
 * Ordering  the link is stored (volatile) before the sender looks for a waker, and read (volatile)
 *           after the receiver has named its own.
 * </pre>
 */
final class UnboundedChannel<T> extends MpscChannel<T> {
  private static final Node<?> END = new Node<>(null);
  private static final VarHandle TAIL;

  static {
    try {
      TAIL = MethodHandles.lookup().findVarHandle(UnboundedChannel.class, "tail", Node.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private static final class Node<T> {
    @Nullable T message;
    volatile @Nullable Node<T> next;

    Node(@Nullable T message) {
      this.message = message;
    }
  }

  /** The node whose message was taken last. The receiver's. */
  private Node<T> head = new Node<>(null);

  private volatile Node<T> tail = head;

  @SuppressWarnings("unchecked") // END holds no message
  private Node<T> end() {
    return (Node<T>) END;
  }

  @Override
  Offer offer(T message) {
    return append(new Node<>(message)) ? Offer.TAKEN : Offer.CLOSED;
  }

  private boolean append(Node<T> node) {
    Node<T> last;
    do {
      last = tail;
      if (last == END) {
        return false;
      }
    } while (!TAIL.compareAndSet(this, last, node));
    last.next = node;
    return true;
  }

  @Override
  @Nullable T poll() {
    Node<T> next = head.next;
    if (next == null || next == END) {
      return null;
    }
    T message = next.message;
    next.message = null;
    head = next;
    return message;
  }

  @Override
  boolean isDrained() {
    return head.next == END;
  }

  @Override
  boolean isClosed() {
    return tail == END;
  }

  @Override
  void refuse() {
    append(end());
  }
}
