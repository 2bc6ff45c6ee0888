package dev.pinion.task;

import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that belong together: they are awaited in the order in which they end, and none outlives
 * the set.
 *
 * <pre>{@code
 * try (JoinSet<Page> pages = new JoinSet<>()) {
 *   urls.forEach(url -> pages.spawn(fetch(url)));
 *   while (await(pages.next()) instanceof JoinHandle<Page> ended) {
 *     index(await(ended)); // throws what the task threw; close then aborts the others
 *   }
 * }
 * }</pre>
 *
 * <p>Owned by one task at a time, with which it may change threads.
 */
@Send(ifSend = "T", unchecked = "its tasks reach nothing of it but its arrivals, an atomic list")
public final class JoinSet<T extends @Nullable Object> implements AutoCloseable {
  private static final VarHandle ENDED;

  static {
    try {
      ENDED = MethodHandles.lookup().findVarHandle(Arrivals.class, "newest", Entry.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private final Set<Entry> live = new HashSet<>();
  private final Arrivals arrivals = new Arrivals();

  /** Ended tasks, oldest first, that have been taken from the arrivals. */
  private @Nullable Entry ready;

  /** An empty set. */
  public JoinSet() {}

  /** Starts a task of this set on the workers of the current runtime; see {@link Task#spawn}. */
  public JoinHandle<T> spawn(@Sending Future<T> future) {
    return add(Task.spawn(future));
  }

  /** Starts a task of this set on this thread; see {@link Task#spawnLocal}. */
  public JoinHandle<T> spawnLocal(Future<T> future) {
    return add(Task.spawnLocal(future));
  }

  private JoinHandle<T> add(JoinHandle<T> handle) {
    SpawnedTask<?> task = (SpawnedTask<?>) handle;
    Entry entry = new Entry(task, arrivals);
    live.add(entry);
    task.wakeAtEnd(entry);
    return handle;
  }

  /** How many tasks have not been given by {@link #next}. */
  public int size() {
    return live.size();
  }

  /**
   * The handle of the task that ends next, which is ready when it is awaited; null when the set is
   * empty. Cancelling it loses nothing.
   */
  public Future<@Nullable JoinHandle<T>> next() {
    return new Next();
  }

  /** The values of all tasks, in the order in which they end; at the first failure, that. */
  public Future<List<T>> joinAll() {
    return new Values();
  }

  /** Aborts all tasks; {@link #next} still gives their handles. */
  public void abortAll() {
    live.forEach(entry -> entry.task.abort());
  }

  /** Aborts all tasks and forgets them. Their clean-up runs on their own threads, maybe later. */
  @Override
  public void close() {
    abortAll();
    live.clear();
  }

  private final class Next implements DirectFuture<@Nullable JoinHandle<T>> {
    @Override
    @SuppressWarnings("unchecked") // what was spawned here is of T
    public @Nullable Object pollDirect(Context cx) {
      if (live.isEmpty()) {
        return null;
      }
      arrivals.owner = cx.waker();
      Entry entry;
      do {
        entry = ready != null ? ready : arrivals.take();
        if (entry == null) {
          return PENDING;
        }
        ready = entry.link;
      } while (!live.remove(entry)); // one that close has forgotten
      return entry.task;
    }
  }

  private final class Values implements DirectFuture<List<T>> {
    private final Next next = new Next();
    private final List<T> values = new ArrayList<>();

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // what an ended task of T gives is a T
    public @Nullable Object pollDirect(Context cx) {
      for (; ; ) {
        Object ended = next.pollDirect(cx);
        if (ended == PENDING) {
          return PENDING;
        }
        if (ended == null) {
          return values;
        }
        values.add((T) ((SpawnedTask<?>) ended).pollDirect(cx));
      }
    }
  }

  /** A task, and its joiner's waker. */
  private static final class Entry extends Waker {
    final SpawnedTask<?> task;
    private final Arrivals arrivals;
    private final AtomicBoolean arrived = new AtomicBoolean();

    @Nullable Entry link;

    Entry(SpawnedTask<?> task, Arrivals arrivals) {
      this.task = task;
      this.arrivals = arrivals;
    }

    @Override
    public void wake() {
      if (arrived.compareAndSet(false, true)) {
        arrivals.push(this);
      }
    }
  }

  /**
   * Where ended tasks leave their entries, from any thread. The entry is pushed before the owner's
   * waker is read, and the owner writes its waker before it takes: one of the two sees the other.
   */
  @Sync(unchecked = "both fields are volatile")
  private static final class Arrivals {
    private volatile @Nullable Entry newest;
    volatile @Nullable Waker owner;

    void push(Entry entry) {
      Entry below;
      do {
        below = newest;
        entry.link = below;
      } while (!ENDED.compareAndSet(this, below, entry));
      Waker waker = owner;
      if (waker != null) {
        waker.wake();
      }
    }

    /** All that have arrived, oldest first. */
    @Nullable Entry take() {
      Entry entry = (Entry) ENDED.getAndSet(this, null);
      Entry oldest = null;
      while (entry != null) {
        Entry below = entry.link;
        entry.link = oldest;
        oldest = entry;
        entry = below;
      }
      return oldest;
    }
  }
}
