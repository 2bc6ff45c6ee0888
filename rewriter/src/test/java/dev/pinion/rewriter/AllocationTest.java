package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;

import com.sun.management.ThreadMXBean;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** An await allocates nothing, whether its future is ready or makes the body wait. */
final class AllocationTest {
  private static final Context CX = Context.of(Waker.of(() -> {}));
  private static final int AWAITS = 10_000;

  /** Ready at every n-th poll. */
  private static final class Nth implements DirectFuture<Object> {
    private final int n;
    private int polls;

    Nth(int n) {
      this.n = n;
    }

    @Override
    public Object pollDirect(Context cx) {
      return ++polls % n == 0 ? "ready" : PENDING;
    }
  }

  @Test
  void readyAwaitAllocatesNothing() throws Exception {
    assertThat(allocated(1)).isLessThan(AWAITS / 10L);
  }

  @Test
  void suspensionAllocatesNothing() throws Exception {
    assertThat(allocated(2)).isLessThan(AWAITS / 10L);
  }

  /** The bytes that this thread allocates while a body awaits {@link #AWAITS} times. */
  private static long allocated(int n) throws Exception {
    String members =
        """
        public static Future<?> run(Effects e) { return null; }
        static Future<Object> loop(Future<Object> f, int awaits) {
          return async(() -> {
            Object last = null; long sum = 0; double d = 1;
            for (int i = 0; i < awaits; i++) { last = await(f); sum += i; d += sum; }
            return last;
          });
        }
        """;
    Class<?> type =
        Compiled.withPlugin(program("dev.pinion.Async", members)).succeeded().load("Program");
    var loop = type.getDeclaredMethod("loop", Future.class, int.class);
    loop.setAccessible(true);
    DirectFuture<?> once = (DirectFuture<?>) loop.invoke(null, new Nth(n), 10);
    DirectFuture<?> future = (DirectFuture<?>) loop.invoke(null, new Nth(n), AWAITS);
    drive(once); // whatever is initialized at first
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    drive(future);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static void drive(DirectFuture<?> future) {
    while (future.pollDirect(CX) == DirectFuture.PENDING) {
      Thread.onSpinWait();
    }
  }
}
