package dev.pinion.future;

import dev.pinion.annotations.Pinned;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed when somebody polls for it. A future is cold: until its first poll
 * nothing has run.
 *
 * <p>The contract, after <a href="https://doc.rust-lang.org/std/future/trait.Future.html">Rust's
 * Future</a>:
 *
 * <ul>
 *   <li>A poll never blocks. It returns {@link Poll.Ready} with the value, throws the failure, or
 *       returns {@link Poll.Pending} after it has seen to it that {@code cx.waker()} is woken when
 *       another poll would get further.
 *   <li>Only the waker of the latest poll needs to be woken.
 *   <li>After it was ready, failed or was cancelled it is not polled again.
 *   <li>One owner polls it, from one thread at a time; from its first poll it is {@link Pinned}.
 * </ul>
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Future<T extends @Nullable Object> {

  /** Gets as far as it can without blocking. */
  Poll<T> poll(@Pinned Future<T> this, Context cx);

  /**
   * Drops this future where it stands, as Rust's {@code Drop} does: it lets go of timers, queues
   * and sockets, and an async body sees a {@link java.util.concurrent.CancellationException} at the
   * await where it is suspended, so that its {@code finally} blocks run before this returns. An
   * await during that clean-up that would have to wait throws as well.
   *
   * <p>Called by the owner, from the thread that would poll. A future that was never polled, or
   * that has ended, has nothing to let go.
   */
  default void cancel() {}

  /** The future of what {@code change} makes of this future's value. */
  default <R extends @Nullable Object> Future<R> map(Function<? super T, ? extends R> change) {
    return new Mapped<>(this, change);
  }

  /** Runs this future, then the future that {@code next} makes of its value. */
  default <R extends @Nullable Object> Future<R> flatMap(
      Function<? super T, ? extends Future<R>> next) {
    return new FlatMapped<>(this, next);
  }

  /**
   * Puts what {@code mend} makes of a failure in its place. It is given whatever this future
   * throws, Errors too, and may throw the failure or another one again. A cancelled future is
   * dropped, not failed: {@code mend} does not run.
   */
  default Future<T> recover(Function<? super Throwable, ? extends T> mend) {
    return new Recovered<>(this, mend);
  }

  /**
   * The same future with a name, which the dump, the watchdog and Flight Recorder show for the task
   * that runs it: {@code runtime.spawn(serve(connection).named("serve " + peer))}.
   */
  default Future<T> named(String name) {
    return Labelled.named(name, this);
  }
}
