package dev.pinion.reactor;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.Waker;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel and who waits for it. It joins the reactor of the first operation that has to wait.
 *
 * <p>The kernel reports a level (there is something to read), and each change of what it reports is
 * a system call, so interest in reading stays armed while a task answers one request after the
 * other. It is disarmed only when the channel is reported ready and nobody waits, and armed again
 * by the next operation that has to. Not at once, though, if an operation was woken that has not
 * been polled since: it waits for its turn behind other tasks, and will read. Interest in writing
 * is disarmed when the last writer was woken. Since the kernel repeats itself, one event wakes one
 * operation, and one that is cancelled then blocks nobody: the next event wakes the next.
 *
 * <p>A read that got less than it had room for has drained the channel: the read after it waits for
 * an event at once instead of asking the kernel in vain. That is right only while interest is
 * armed.
 *
 * <pre>
 * Threads   onReady: the parked thread. All else: any.
 * State     queues and armed: guarded by this object's monitor, below the selector's locks.
 * </pre>
 */
@Sync(unchecked = "all that changes is guarded by this object's monitor")
public final class Registration {
  private static final int READING = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;

  /** How often a channel may be reported while a woken reader has not had its turn. */
  private static final int REPEATS = 8;

  private final SelectableChannel channel;

  @GuardedBy("this")
  private @Nullable Reactor reactor;

  @GuardedBy("this")
  private @Nullable SelectionKey key;

  /** The interest the selector has been told. */
  @GuardedBy("this")
  private int armed;

  /**
   * Written by a read that came short, and by whoever learns of more; read by the next read before
   * it takes the monitor. All plain: what it says is used only if interest is armed, and then
   * whatever came in meanwhile is reported.
   */
  private boolean drained;

  /**
   * Above zero after a reader was woken, until it is polled; counts down what is reported again.
   */
  @GuardedBy("this")
  private int repeats;

  @GuardedBy("this")
  private final Waiters readers = new Waiters();

  @GuardedBy("this")
  private final Waiters writers = new Waiters();

  /** For a channel that does not block. */
  public Registration(SelectableChannel channel) {
    this.channel = channel;
  }

  /** A read found less than it had room for. */
  public void drained() {
    drained = true;
  }

  /** Whether the operation is queued; it then wakes this context's waker. */
  synchronized boolean stillQueued(Operation<?> operation, Context cx) {
    if (operation.queued) {
      operation.waker = cx.waker();
    } else {
      repeats = 0;
    }
    return operation.queued;
  }

  /** Queues a read if the channel is known to be empty and an event to come. */
  boolean awaitIfDrained(Operation<?> operation, int interest, Context cx) {
    if (interest != SelectionKey.OP_READ || !drained) {
      return false;
    }
    synchronized (this) {
      if (!drained || (armed & interest) == 0) {
        return false;
      }
      enqueue(operation, interest, cx);
      return true;
    }
  }

  /** Queues the operation, which would block. */
  synchronized void await(Operation<?> operation, int interest, Context cx) throws IOException {
    enqueue(operation, interest, cx);
    try {
      arm(interest, cx);
    } catch (CancelledKeyException | ClosedSelectorException e) {
      forget(operation);
      if (channel.isOpen()) {
        throw Reactor.gone();
      }
      cx.waker().wake(); // closed since the attempt: the next one says so
    } catch (IOException | RuntimeException | Error failure) {
      forget(operation);
      throw failure;
    }
  }

  @GuardedBy("this")
  private void enqueue(Operation<?> operation, int interest, Context cx) {
    operation.hasWaited = true;
    operation.waker = cx.waker();
    if (channel.isOpen()) { // whoever closes it from here on finds the operation queued
      waiters(interest).add(operation);
    } else {
      cx.waker().wake();
    }
  }

  @GuardedBy("this")
  private void arm(int interest, Context cx) throws IOException {
    SelectionKey current = key;
    Reactor driver = reactor;
    if (current == null || driver == null) {
      driver = Reactor.of(cx);
      current = driver.register(channel, this);
      reactor = driver;
      key = current;
      armed = 0;
    }
    if ((armed & interest) == 0) {
      armed |= interest;
      current.interestOps(armed);
      driver.refresh();
    }
  }

  /**
   * The channel is ready, for one operation of each kind; false if that was known and the operation
   * has not had its turn.
   */
  synchronized boolean onReady(SelectionKey current, List<Waker> wakers) {
    int ready;
    try {
      ready = current.readyOps();
    } catch (CancelledKeyException closed) {
      return true; // close has woken everybody
    }
    boolean isNew = true;
    int disarm = 0;
    if ((ready & READING) != 0) {
      drained = false;
      if (readers.take(wakers)) {
        repeats = REPEATS;
      } else if (repeats > 0) {
        repeats--;
        isNew = false;
      } else {
        disarm |= READING;
      }
    }
    if ((ready & ~READING) != 0) {
      writers.take(wakers);
      if (writers.isEmpty()) {
        disarm |= ~READING;
      }
    }
    if ((armed & disarm) != 0) {
      armed &= ~disarm;
      try {
        current.interestOps(armed);
      } catch (CancelledKeyException closed) {
        return true; // close has woken everybody
      }
    }
    return isNew;
  }

  /** The operation waits no longer. */
  synchronized void forget(Operation<?> operation) {
    repeats = 0;
    readers.remove(operation);
    writers.remove(operation);
  }

  /** Closes the channel and wakes all, who then find it closed. */
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      Reactor driver;
      synchronized (this) {
        driver = reactor;
      }
      if (driver != null) {
        driver.refresh(); // the descriptor is freed by the next select
      }
      wakeAll();
    }
  }

  /** Has every waiting operation attempted anew. */
  public void wakeAll() {
    List<Waker> wakers = new ArrayList<>();
    takeAll(wakers);
    Waker.wakeAll(wakers);
  }

  private synchronized void takeAll(List<Waker> wakers) {
    drained = false;
    while (readers.take(wakers)) {}
    while (writers.take(wakers)) {}
  }

  /** The channel joins another reactor at the next operation that has to wait. */
  synchronized void reactorClosed(List<Waker> wakers) {
    takeAll(wakers);
    reactor = null;
    key = null;
    armed = 0;
  }

  @GuardedBy("this")
  private Waiters waiters(int interest) {
    return (interest & READING) != 0 ? readers : writers;
  }
}
