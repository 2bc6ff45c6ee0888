import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;

/** Each works on a part of its own of one array or buffer. */
final class Ranges {
  static final class Sort extends RecursiveAction {
    private final int[] values;
    private final int from;
    private final int to;

    Sort(int[] values, int from, int to) {
      this.values = values;
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (to - from < 100) {
        Arrays.sort(values, from, to);
        return;
      }
      int middle = (from + to) >>> 1;
      invokeAll(new Sort(values, from, middle), new Sort(values, middle, to));
    }
  }

  static void halves(ExecutorService pool, int[] values, int middle)
      throws ExecutionException, InterruptedException {
    Future<?> half = pool.submit(() -> Arrays.sort(values, 0, middle));
    Arrays.sort(values, middle, values.length);
    half.get();
  }

  static void copy(ExecutorService pool, int[] from) {
    int[] to = new int[from.length];
    for (int i = 0; i < 4; i++) {
      int start = i * 10;
      pool.execute(() -> System.arraycopy(from, start, to, start, 10));
    }
  }

  static void put(ExecutorService pool) {
    ByteBuffer bytes = ByteBuffer.allocate(100);
    for (int i = 0; i < 4; i++) {
      int index = i;
      pool.execute(() -> bytes.put(index, (byte) 1));
    }
  }

  /** A view has a position of its own. */
  static void views(ExecutorService pool) {
    ByteBuffer bytes = ByteBuffer.allocate(100);
    for (int i = 0; i < 4; i++) {
      ByteBuffer view = bytes.duplicate();
      ByteBuffer part = bytes.slice(25 * i, 25);
      pool.execute(() -> System.out.println(view.get()));
      pool.execute(() -> part.put((byte) 1));
    }
  }
}
