package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.program;

import com.sun.management.ThreadMXBean;
import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import dev.pinion.task.SpawnedTask;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** An await allocates nothing, ready or not; a spawned body no more than itself and its task. */
final class AllocationTest {
  private static final Context CX = Context.of(Waker.of(() -> {}));
  private static final int AWAITS = 10_000;
  private static final int SPAWNS = 1_000;

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

  /** From the first spawn on, not only where the compiler has removed what is not needed. */
  @Test
  void spawnedBodyAllocatesItselfAndItsTask() throws Exception {
    String members =
        """
        public static Future<?> run(Effects e) { return null; }
        static Future<Integer> body(int n) { return async(() -> n + 1); }
        static void make(Future<?>[] bodies) {
          for (int i = 0; i < bodies.length; i++) { bodies[i] = body(i); }
        }
        """;
    Method make = method(members, "make", Future[].class);
    Future<?>[] bodies = new Future<?>[SPAWNS];
    SpawnedTask<?>[] tasks = new SpawnedTask<?>[SPAWNS];
    make.invoke(null, (Object) bodies);
    long ofBodies = allocatedBy(() -> make.invoke(null, (Object) bodies));
    long ofTasks =
        allocatedBy(() -> Arrays.setAll(tasks, i -> SpawnedTask.of(bodies[i], task -> {})));
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      runtime.spawn(bodies[0]);
      make.invoke(null, (Object) bodies);
      long ofSpawns =
          allocatedBy(
              () -> {
                for (Future<?> body : bodies) {
                  runtime.spawn(body);
                }
              });
      assertThat(ofBodies / SPAWNS).isEqualTo(24); // header, state, awaited, n
      assertThat(ofSpawns).isLessThan(ofTasks + SPAWNS);
    }
  }

  private static long allocatedBy(ThrowingRunnable code) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    code.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  private static Method method(String members, String name, Class<?>... parameters)
      throws Exception {
    Method method =
        Compiled.withPlugin(program("dev.pinion.Async", members))
            .succeeded()
            .load("Program")
            .getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
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
    Method loop = method(members, "loop", Future.class, int.class);
    DirectFuture<?> once = (DirectFuture<?>) loop.invoke(null, new Nth(n), 10);
    DirectFuture<?> future = (DirectFuture<?>) loop.invoke(null, new Nth(n), AWAITS);
    drive(once); // whatever is initialized at first
    return allocatedBy(() -> drive(future));
  }

  private static void drive(DirectFuture<?> future) {
    while (future.pollDirect(CX) == DirectFuture.PENDING) {
      Thread.onSpinWait();
    }
  }
}
