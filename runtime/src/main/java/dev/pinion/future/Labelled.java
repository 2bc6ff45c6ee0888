package dev.pinion.future;

import org.jspecify.annotations.Nullable;

/**
 * A future, and what is told of the task that runs it. A label costs its own object; a task without
 * one costs nothing. For authors of executors; everybody else has {@link Future#named}.
 */
public final class Labelled<T extends @Nullable Object> implements DirectFuture<T> {
  private final Future<T> labelled;
  private final @Nullable String name;
  private final @Nullable StackTraceElement spawnedAt;

  private Labelled(
      Future<T> labelled, @Nullable String name, @Nullable StackTraceElement spawnedAt) {
    this.labelled = labelled;
    this.name = name;
    this.spawnedAt = spawnedAt;
  }

  static <T extends @Nullable Object> Future<T> named(String name, Future<T> future) {
    if (name == null) {
      throw new NullPointerException("name");
    }
    return new Labelled<>(unlabelled(future), name, spawnSiteOf(future));
  }

  /** The same future, with the line that spawns it. */
  public static <T extends @Nullable Object> Future<T> spawnedAt(
      StackTraceElement site, Future<T> future) {
    return new Labelled<>(unlabelled(future), nameOf(future), site);
  }

  /** The name it was given; null if it was given none. */
  public static @Nullable String nameOf(Future<?> future) {
    return future instanceof Labelled<?> label ? label.name : null;
  }

  /** The line that spawned it; null if that was not noted. */
  public static @Nullable StackTraceElement spawnSiteOf(Future<?> future) {
    return future instanceof Labelled<?> label ? label.spawnedAt : null;
  }

  /** What the label is on. */
  static <T extends @Nullable Object> Future<T> unlabelled(Future<T> future) {
    return future instanceof Labelled<T> label ? label.labelled : future;
  }

  @Override
  public @Nullable Object pollDirect(Context cx) {
    return DirectFuture.poll(labelled, cx);
  }

  @Override
  public void cancel() {
    labelled.cancel();
  }
}
