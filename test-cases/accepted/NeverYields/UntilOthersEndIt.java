import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Loops that await, that end by themselves, or that are no part of an async body. */
class UntilOthersEndIt {
  private final AtomicBoolean stop = new AtomicBoolean();
  private final LongAdder count = new LongAdder();
  private volatile boolean running = true;

  Future<Void> whileNotStopped() {
    return async(
        () -> {
          while (!stop.get()) {
            count.increment();
            await(Task.yieldNow());
          }
          return null;
        });
  }

  Future<Void> whileRunning(int most) {
    return async(
        () -> {
          do {
            step(most);
          } while (running);
          return null;
        });
  }

  private void step(int most) {
    count.increment();
    if (count.sum() > most) {
      running = false;
    }
  }

  Future<Void> drains(Queue<String> names) {
    return async(
        () -> {
          while (running && !names.isEmpty()) {
            names.remove();
          }
          return null;
        });
  }

  Future<Void> untilAnotherTaskEnds(Future<Void> work) {
    return async(
        () -> {
          JoinHandle<Void> task = Task.spawn(work);
          await(task);
          return null;
        });
  }

  Future<Long> compareAndSet(AtomicLong sum) {
    return async(
        () -> {
          long seen;
          do {
            seen = sum.get();
          } while (!sum.compareAndSet(seen, seen + 1));
          return seen;
        });
  }

  Future<Integer> breaksOutside(int[] numbers) {
    return async(
        () -> {
          int turns = 0;
          all:
          for (; ; ) {
            turns++;
            for (int number : numbers) {
              if (number < turns) {
                break all;
              }
            }
          }
          return turns;
        });
  }

  void onAThreadOfItsOwn() {
    new Thread(
            () -> {
              while (true) {
                count.increment();
              }
            })
        .start();
  }
}
