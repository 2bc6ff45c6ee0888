package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/** A stream made of another one. */
abstract class StreamStage<T, R> extends PolledStream<R> {
  private final AsyncStream<T> source;
  private @Nullable Future<@Nullable T> waiting;

  StreamStage(AsyncStream<T> source) {
    this.source = source;
  }

  /** The source's next value, null at its end, or DirectFuture.PENDING. */
  final @Nullable Object take(Context cx) {
    Future<@Nullable T> asked = waiting;
    if (asked == null) {
      asked = source.next();
      waiting = asked;
    }
    boolean ended = true;
    try {
      Object value = DirectFuture.poll(asked, cx);
      ended = value != DirectFuture.PENDING;
      return value;
    } finally {
      if (ended) {
        waiting = null;
      }
    }
  }

  @Override
  public void close() {
    Future<?> asked = waiting;
    waiting = null;
    try {
      if (asked != null) {
        asked.cancel();
      }
    } finally {
      source.close();
    }
  }
}
