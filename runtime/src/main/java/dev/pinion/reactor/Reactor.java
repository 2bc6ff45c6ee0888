package dev.pinion.reactor;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.Waker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place where a thread parks until a channel is ready, time is over or another thread unparks it.
 * Futures find it by {@code Context.service(Reactor.class)}; under an executor that offers none,
 * one daemon thread serves all.
 *
 * <pre>
 * Threads   park: one at a time. Everything else: any.
 * State     without a selector, which costs descriptors, until the first channel is registered;
 *           the thread then parks as any other. For readiness see Registration.
 * Ordering  who registers or rearms a channel tells the selector first and then reads parked; the
 *           parking thread sets parked first and then lets the selector read what it was told. So
 *           that is seen by the select that begins, or wakes the one under way.
 * Shutdown  close wakes who waits; their next poll throws. The channels stay open.
 * </pre>
 */
@Sync(unchecked = "wakers and counts belong to the parked thread; the rest is volatile")
public final class Reactor implements AutoCloseable {
  private static final int LONGEST_PAUSE = 15;

  /** How many tasks run, about, between two looks in passing. */
  private static final int TURNS = 64;

  private volatile @Nullable Selector selector;
  private volatile @Nullable Thread sleeper;
  private volatile boolean unparked;
  private volatile boolean parked;
  private volatile boolean closed;

  /** Whom the select under way has found; woken after it, since it holds the selector's locks. */
  private final List<Waker> wakers = new ArrayList<>();

  /** What the select under way has found, and how much of that was known. */
  private int found;

  private int repeated;

  /** How many looks in passing to leave out, after the latest and now. */
  private int pause;

  private int pauseLeft;

  private final Consumer<SelectionKey> onReady = this::onReady;

  /** The reactor of the executor that polls, or of the shared thread. */
  static Reactor of(Context cx) {
    Reactor service = cx.service(Reactor.class);
    return service != null ? service : ReactorThread.SHARED;
  }

  /**
   * Waits until a channel is ready, and wakes who waits for it; returns also after {@link #unpark},
   * when the time is over, or for no reason.
   *
   * <p>It does not look, if it is only to look and the tasks that the look before woke have hardly
   * had their turn, or it found little but channels of such tasks: the kernel asks each of them
   * every time, and what else there is would wait behind them.
   *
   * @param nanos at most how long; 0 only looks, {@link Long#MAX_VALUE} is for ever
   */
  public void park(long nanos) {
    Selector current = selector;
    if (current != null) {
      if (nanos <= 0 && pauseLeft > 0) {
        pauseLeft--;
        return;
      }
      select(current, nanos);
    } else if (nanos > 0) {
      sleeper = Thread.currentThread();
      if (!unparked && selector == null) {
        LockSupport.parkNanos(this, nanos);
      }
      sleeper = null;
      unparked = false;
    }
  }

  /** Makes the park under way, or else the next one, return. */
  public void unpark() {
    Selector current = selector;
    if (current != null) {
      current.wakeup();
      return;
    }
    unparked = true;
    Thread thread = sleeper;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
    current = selector; // opened meanwhile: the next park is a select
    if (current != null) {
      current.wakeup();
    }
  }

  private void select(Selector current, long nanos) {
    found = 0;
    repeated = 0;
    try {
      if (nanos <= 0) {
        current.selectNow(onReady);
      } else {
        parked = true;
        try {
          current.select(onReady, nanos == Long.MAX_VALUE ? 0 : millis(nanos));
        } finally {
          parked = false;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot wait for the kernel's events", e);
    }
    pause = 2 * repeated > found ? Math.min(2 * pause + 1, LONGEST_PAUSE) : 0;
    pauseLeft = Math.max(pause, wakers.size() / TURNS);
    if (!wakers.isEmpty()) {
      try {
        Waker.wakeAll(wakers);
      } finally {
        wakers.clear();
      }
    }
  }

  /** Rounded up: a timer must not be looked at before it is due, only to park once more. */
  private static long millis(long nanos) {
    return (nanos - 1) / 1_000_000 + 1;
  }

  private void onReady(SelectionKey key) {
    found++;
    if (!((Registration) key.attachment()).onReady(key, wakers)) {
      repeated++;
    }
  }

  SelectionKey register(SelectableChannel channel, Registration registration) throws IOException {
    SelectionKey key = channel.register(opened(), 0, registration);
    if (closed) { // close may have overlooked it
      key.cancel();
      throw gone();
    }
    return key;
  }

  private Selector opened() throws IOException {
    Selector current = selector;
    return current != null ? current : open();
  }

  private synchronized Selector open() throws IOException {
    if (closed) {
      throw gone();
    }
    Selector current = selector;
    if (current == null) {
      current = Selector.open();
      selector = current;
      Thread thread = sleeper; // written before it read selector, or it sees the selector
      if (thread != null) {
        LockSupport.unpark(thread);
      }
    }
    return current;
  }

  /** Lets a select under way see what was changed. */
  void refresh() {
    Selector current = selector;
    if (parked && current != null) {
      current.wakeup();
    }
  }

  static IllegalStateException gone() {
    return new IllegalStateException("the runtime that this channel waits with is closed");
  }

  /** For the executor, after the last park. */
  @Override
  public synchronized void close() {
    closed = true;
    Selector current = selector;
    if (current == null) {
      return;
    }
    List<Waker> waiting = new ArrayList<>();
    for (SelectionKey key : current.keys()) {
      ((Registration) key.attachment()).reactorClosed(waiting);
    }
    try {
      current.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the selector", e);
    }
    Waker.wakeAll(waiting);
  }
}
