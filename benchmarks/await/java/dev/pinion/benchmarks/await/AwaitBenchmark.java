package dev.pinion.benchmarks.await;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an await costs: where its future is ready, where the body suspends, and in a chain. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
@State(Scope.Thread)
public class AwaitBenchmark {
  private static final int TIMES = 1000;
  private static final int DEPTH = 8;
  private static final Context CX = Context.of(Waker.of(() -> {}));

  /** As in a program of many kinds of futures: no call site sees one class only. */
  @Param({"false", "true"})
  boolean polluted;

  @Setup
  public void pollute() {
    if (!polluted) {
      return;
    }
    for (int i = 0; i < 20_000; i++) {
      for (int n = 1; n <= 2; n++) {
        drive(Bodies.loop(new Gate(n), 2));
        drive(Bodies.two(new Gate(n)));
        drive(Bodies.tried(new Gate(n)));
        drive(Bodies.text(new Gate(n)));
        drive(Bodies.chain(new Gate(n), 3));
        drive(new HandWritten.Loop(Bodies.two(new Gate(n)), 1));
        drive(new HandWritten.Loop(Bodies.tried(new Gate(n)), 1));
        drive(new HandWritten.Loop(new Gate(n), 2));
        drive(new HandWritten.Chain(new Gate(n), 3));
        drive(Bodies.loop(Bodies.two(new Gate(n)), 1));
        drive(Bodies.loop(new HandWritten.Chain(new Gate(n), 2), 1));
        new Suspends(n == 1, Values.some()).pollute();
        new Stages(n == 1).pollute();
      }
    }
  }

  private static Object drive(Future<?> future) {
    while (true) {
      Object value = DirectFuture.poll(future, CX);
      if (value != DirectFuture.PENDING) {
        return value;
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object readyBody() {
    return drive(Bodies.loop(new Gate(1), TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object readyHandWritten() {
    return drive(new HandWritten.Loop(new Gate(1), TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object readyKotlin() {
    return new Suspends(true, Values.some()).loop(TIMES);
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object readyThenCompose() {
    Stages stages = new Stages(true);
    return stages.drive(stages.loop(TIMES, 0));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object suspendBody() {
    return drive(Bodies.loop(new Gate(2), TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object suspendHandWritten() {
    return drive(new HandWritten.Loop(new Gate(2), TIMES));
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object suspendKotlin() {
    return new Suspends(false, Values.some()).loop(TIMES);
  }

  @Benchmark
  @OperationsPerInvocation(TIMES)
  public Object suspendThenCompose() {
    Stages stages = new Stages(false);
    return stages.drive(stages.loop(TIMES, 0));
  }

  @Benchmark
  @OperationsPerInvocation(DEPTH)
  public Object chainBody() {
    return drive(Bodies.chain(new Gate(2), DEPTH));
  }

  @Benchmark
  @OperationsPerInvocation(DEPTH)
  public Object chainHandWritten() {
    return drive(new HandWritten.Chain(new Gate(2), DEPTH));
  }

  @Benchmark
  @OperationsPerInvocation(DEPTH)
  public Object chainKotlin() {
    return new Suspends(false, Values.some()).chain(DEPTH);
  }

  @Benchmark
  @OperationsPerInvocation(DEPTH)
  public Object chainThenCompose() {
    Stages stages = new Stages(false);
    return stages.drive(stages.chain(DEPTH));
  }
}
