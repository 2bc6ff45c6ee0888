import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Another thread may end these loops; until it does, none of them lets go of its worker. */
class UntilOthersEndIt {
  private final AtomicBoolean stop = new AtomicBoolean();
  private final LongAdder count = new LongAdder();
  private volatile boolean running = true;

  Future<Void> whileNotStopped() {
    return async(
        () -> {
          while (!stop.get()) { // warning: NeverYields
            count.increment();
          }
          return null;
        });
  }

  Future<Void> whileRunning() {
    return async(
        () -> {
          do { // warning: NeverYields
            step();
          } while (running);
          return null;
        });
  }

  private void step() {
    count.increment();
  }

  Future<Void> untilInterrupted() {
    return async(
        () -> {
          while (!Thread.currentThread().isInterrupted()) { // warning: NeverYields
            count.increment();
          }
          return null;
        });
  }

  Future<Void> untilAnotherTaskEnds(Future<Void> work) {
    return async(
        () -> {
          JoinHandle<Void> task = Task.spawn(work);
          while (!task.isDone()) { // warning: NeverYields
            count.increment();
          }
          return null;
        });
  }

  /** The await is in another body: this one never comes to one. */
  Future<Void> spawnsForEver() {
    return async(
        () -> {
          while (true) { // warning: NeverYields
            Task.spawn(
                async(
                    () -> {
                      await(Time.sleep(Duration.ofMillis(1)));
                      return null;
                    }));
          }
        });
  }

  interface Gate {
    void await();
  }

  /** Not the await of an async body. */
  Future<Void> atAGate(Gate gate) {
    return async(
        () -> {
          while (true) { // warning: NeverYields
            gate.await();
          }
        });
  }

  /** A break that leaves an inner loop only. */
  Future<Void> breaksInside(int[] numbers) {
    return async(
        () -> {
          for (; ; ) { // warning: NeverYields
            for (int number : numbers) {
              if (number < 0) {
                break;
              }
              count.add(number);
            }
          }
        });
  }
}
