package dev.pinion.sync;

import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import org.jspecify.annotations.Nullable;

/**
 * A number of permits to do something at the same time. First come, first served: a task that needs
 * many is not overtaken by those that need few.
 *
 * <pre>{@code
 * Semaphore downloads = new Semaphore(8);
 * try (Semaphore.Permit permit = await(downloads.acquire())) {
 *   await(download(uri));
 * }
 * }</pre>
 */
@Sync(unchecked = "its state is one atomic word and a queue behind a monitor")
public final class Semaphore {
  private final Permits permits;

  /**
   * A semaphore with this many permits.
   *
   * @throws IllegalArgumentException if there are less than none or more than 2^30 - 1
   */
  public Semaphore(int permits) {
    if (permits < 0 || permits > Permits.MAX) {
      throw new IllegalArgumentException("permits " + permits + " not in 0.." + Permits.MAX);
    }
    this.permits = new Permits(permits);
  }

  /** {@link #acquire(int)} of one permit. */
  @Sending
  public Future<Permit> acquire() {
    return acquire(1);
  }

  /**
   * Waits for so many permits at once; fails with {@link ClosedException} if the semaphore is
   * closed. Cancelling it gives up the place in the queue and takes nothing.
   */
  @Sending
  public Future<Permit> acquire(int count) {
    return new Acquire(this, checked(count));
  }

  /** So many permits, if they are there now and nobody waits; else null. */
  @Sending
  public @Nullable Permit tryAcquire(int count) {
    return permits.tryAcquire(checked(count)) ? new Permit(this, count) : null;
  }

  private static int checked(int count) {
    if (count < 1 || count > Permits.MAX) {
      throw new IllegalArgumentException("cannot acquire " + count + " permits");
    }
    return count;
  }

  /** Adds permits to those it was made with. */
  public void addPermits(int count) {
    permits.release(checked(count));
  }

  /** How many permits are there now. */
  public int available() {
    return (int) Math.min(permits.available(), Permits.MAX);
  }

  /** Fails all who wait and all who come; permits already taken stay good. */
  public void close() {
    permits.close();
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return permits.isClosed();
  }

  private static final class Acquire extends Permits.Acquire<Permit> {
    private final Semaphore semaphore;

    Acquire(Semaphore semaphore, int count) {
      super(semaphore.permits, count);
      this.semaphore = semaphore;
    }

    @Override
    Permit acquired() {
      return new Permit(semaphore, count);
    }
  }

  /** Permits taken from a semaphore, given back by {@link #close}. Belongs to a task. */
  public static final class Permit implements AutoCloseable {
    private final Semaphore semaphore;
    private int count;

    Permit(Semaphore semaphore, int count) {
      this.semaphore = semaphore;
      this.count = count;
    }

    /** Gives them back. Closing twice is harmless. */
    @Override
    public void close() {
      int held = count;
      if (held > 0) {
        count = 0;
        semaphore.permits.release(held);
      }
    }

    /** Keeps them for ever: the semaphore has so many fewer. */
    public void forget() {
      count = 0;
    }
  }
}
