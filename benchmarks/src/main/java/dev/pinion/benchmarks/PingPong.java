package dev.pinion.benchmarks;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.sync.Oneshot;
import dev.pinion.task.Task;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** W4: 1000 pairs of tasks that answer each other once, over two oneshots. */
final class PingPong implements Workload {
  private static final int PAIRS = 1000;

  @Override
  public int operations() {
    return PAIRS;
  }

  @Override
  public void iterate(AsyncRuntime runtime) throws Exception {
    Semaphore done = new Semaphore(0);
    runtime.spawn(root(done));
    done.acquire();
  }

  private static Future<@Nullable Void> root(Semaphore done) {
    return async(
        () -> {
          AtomicInteger left = new AtomicInteger(PAIRS);
          for (int i = 0; i < PAIRS; i++) {
            Task.spawn(ping(left, done));
          }
          return null;
        });
  }

  private static Future<@Nullable Void> ping(AtomicInteger left, Semaphore done) {
    return async(
        () -> {
          Oneshot<Boolean> there = Oneshot.create();
          Oneshot<Boolean> back = Oneshot.create();
          Task.spawn(pong(there.receiver(), back.sender()));
          there.sender().send(true);
          await(back.receiver());
          if (left.decrementAndGet() == 0) {
            done.release();
          }
          return null;
        });
  }

  private static Future<@Nullable Void> pong(
      Oneshot.Receiver<Boolean> from, Oneshot.Sender<Boolean> to) {
    return async(
        () -> {
          to.send(await(from));
          return null;
        });
  }
}
