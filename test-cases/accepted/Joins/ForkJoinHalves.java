import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** A recursive task works on its own range of the array. */
class ForkJoinHalves {
  static final class Increment extends RecursiveAction {
    private final int[] values;
    private final int from;
    private final int to;

    Increment(int[] values, int from, int to) {
      this.values = values;
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (to - from < 1000) {
        for (int i = from; i < to; i++) {
          values[i]++;
        }
      } else {
        int middle = (from + to) >>> 1;
        invokeAll(new Increment(values, from, middle), new Increment(values, middle, to));
      }
    }
  }

  static void increment(int[] values) {
    ForkJoinPool.commonPool().invoke(new Increment(values, 0, values.length));
  }
}
