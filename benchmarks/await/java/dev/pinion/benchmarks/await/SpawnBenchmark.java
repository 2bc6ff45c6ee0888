package dev.pinion.benchmarks.await;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a spawned body costs: a task spawns them and awaits their handles; two workers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
@State(Scope.Thread)
public class SpawnBenchmark {
  private static final int TIMES = 10_000;

  private AsyncRuntime runtime;
  private ForkJoinPool pool;
  private final JoinHandle<?>[] handles = new JoinHandle<?>[TIMES];

  @Setup
  public void open() {
    runtime = AsyncRuntime.builder().workerThreads(2).build();
    pool = new ForkJoinPool(2);
  }

  @TearDown
  public void close() {
    runtime.close();
    pool.shutdown();
  }

  private static Future<Integer> body(int n) {
    return async(() -> n & 1);
  }

  /** The same, written by hand. */
  private static final class HandWritten implements DirectFuture<Integer> {
    private final int n;

    HandWritten(int n) {
      this.n = n;
    }

    @Override
    public Object pollDirect(Context cx) {
      return n & 1;
    }
  }

  private Future<Object> all(IntFunction<Future<?>> make) {
    return async(
        () -> {
          for (int i = 0; i < TIMES; i++) {
            handles[i] = Task.spawn(make.apply(i));
          }
          Object last = null;
          for (JoinHandle<?> handle : handles) {
            last = await(handle);
          }
          return last;
        });
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object spawnBody() throws Exception {
    return runtime.blockOn(runtime.spawn(all(SpawnBenchmark::body)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object spawnHandWritten() throws Exception {
    return runtime.blockOn(runtime.spawn(all(HandWritten::new)));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object spawnSupplyAsync() throws Exception {
    return pool.submit(
            () -> {
              CompletableFuture<?>[] futures = new CompletableFuture<?>[TIMES];
              for (int i = 0; i < TIMES; i++) {
                int n = i;
                futures[i] = CompletableFuture.supplyAsync(() -> n & 1, pool);
              }
              Object last = null;
              for (CompletableFuture<?> future : futures) {
                last = future.join();
              }
              return last;
            })
        .get();
  }
}
