package dev.pinion.task;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that suspended first on one thread, so that an executor that closes can find those that
 * still wait. A task that ends at its first poll never comes here. Ended tasks are swept out when
 * there could be as many as live ones: constant cost a task, no lock, no link in the task, and at
 * most as many ended tasks kept as there are live ones, or 64. Owner only, but for {@link #copyTo}.
 * For authors of executors.
 *
 * <p>They lie in pieces of a kilobyte, which are added and dropped one by one: an array of a
 * million that doubles would be half empty, and so large that G1 gives it whole regions.
 */
public final class OwnedTasks {
  private static final int SMALLEST = 64;
  private static final int PIECE_BITS = 8;
  private static final int PIECE = 1 << PIECE_BITS;

  private @Nullable SpawnedTask<?>[] @Nullable [] pieces = new SpawnedTask<?>[1][];
  private int size;

  /** The size at which to look for ended ones. */
  private int limit = SMALLEST;

  /** Adds a task that has suspended. */
  public void add(SpawnedTask<?> task) {
    if (size == limit) {
      sweep();
    }
    int piece = size >>> PIECE_BITS;
    if (piece == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * piece);
    }
    if (pieces[piece] == null) {
      pieces[piece] = new SpawnedTask<?>[PIECE];
    }
    set(size++, task);
  }

  /**
   * For a worker about to rest: lets ended tasks go, if looking is cheap or half of them must have
   * ended.
   *
   * @param live no fewer than the tasks in here that have not ended
   */
  public void sweepBeforeRest(long live) {
    if (size <= SMALLEST || size / 2 > live) {
      sweep();
    }
  }

  /** How many tasks are in here, ended ones included. */
  public int size() {
    return size;
  }

  /** Takes all out and hands them over. */
  public void drain(Consumer<SpawnedTask<?>> taker) {
    while (size > 0) {
      SpawnedTask<?> task = get(--size);
      set(size, null);
      if (task != null) {
        taker.accept(task);
      }
    }
  }

  /**
   * Adds the live tasks, as far as a thread that is not the owner can see them. From the last to
   * the first, since a sweep moves tasks to the front: one may be met twice, hardly ever not at
   * all.
   */
  public void copyTo(Set<SpawnedTask<?>> found) {
    @Nullable SpawnedTask<?>[] @Nullable [] seen = pieces;
    for (int i = seen.length; i-- > 0; ) {
      @Nullable SpawnedTask<?>[] piece = seen[i];
      if (piece != null) {
        for (int j = PIECE; j-- > 0; ) {
          SpawnedTask<?> task = piece[j];
          if (task != null && !task.isDone()) {
            found.add(task);
          }
        }
      }
    }
  }

  private void sweep() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      SpawnedTask<?> task = get(i);
      if (task != null && !task.isDone()) {
        set(kept++, task);
      }
    }
    for (int i = kept; i < size; i++) {
      set(i, null);
    }
    size = kept;
    limit = Math.max(SMALLEST, 2 * kept);
    dropEmptyPieces();
  }

  /** All but one, so that a size that goes up and down a little makes no garbage. */
  private void dropEmptyPieces() {
    int used = (size >>> PIECE_BITS) + 2;
    if (used < pieces.length / 4) {
      pieces = Arrays.copyOf(pieces, 2 * used);
    }
    if (used < pieces.length) {
      Arrays.fill(pieces, used, pieces.length, null);
    }
  }

  @SuppressWarnings("NullAway") // the pieces up to size are there
  private @Nullable SpawnedTask<?> get(int index) {
    return pieces[index >>> PIECE_BITS][index & (PIECE - 1)];
  }

  @SuppressWarnings("NullAway") // the pieces up to size are there
  private void set(int index, @Nullable SpawnedTask<?> task) {
    pieces[index >>> PIECE_BITS][index & (PIECE - 1)] = task;
  }
}
