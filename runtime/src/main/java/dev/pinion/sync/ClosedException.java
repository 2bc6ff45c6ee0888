package dev.pinion.sync;

/** The other side of a channel is gone, or a semaphore was closed: what was awaited cannot come. */
public final class ClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  ClosedException(String message) {
    super(message);
  }
}
