import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An executor in forty lines, on one thread: futures need no particular runtime. A task that waits
 * is nowhere in it; its waker puts it back into the queue.
 */
class TinyExecutor {
  private final BlockingQueue<Task> ready = new LinkedBlockingQueue<>();
  private int unfinished;

  /** A future and whether it is queued; being its own waker, it is what others hold of it. */
  @Sync(unchecked = "the future is touched by the executor's thread only")
  private final class Task extends Waker {
    private final Future<?> future;
    private final AtomicBoolean queued = new AtomicBoolean();

    Task(Future<?> future) {
      this.future = future;
    }

    @Override
    public void wake() {
      if (queued.compareAndSet(false, true)) { // however many wakes come, it is queued once
        ready.add(this);
      }
    }
  }

  void spawn(Future<?> future) {
    unfinished++;
    new Task(future).wake();
  }

  /** Polls what is ready until all that was spawned is finished. */
  void run() throws InterruptedException {
    while (unfinished > 0) {
      Task task = ready.take();
      task.queued.set(false); // first: a wake during the poll must queue it again
      if (task.future.poll(Context.of(task)) instanceof Poll.Ready) {
        unfinished--;
      }
    }
  }

  static Future<Void> count(String name, Duration pause) {
    return async(
        () -> {
          for (int i = 1; i <= 3; i++) {
            await(Time.sleep(pause));
            System.out.println(name + " " + i + " on " + Thread.currentThread().getName());
          }
          return null;
        });
  }

  public static void main(String[] args) throws InterruptedException {
    TinyExecutor executor = new TinyExecutor();
    executor.spawn(count("hare", Duration.ofMillis(10)));
    executor.spawn(count("tortoise", Duration.ofMillis(25)));
    executor.run();
    System.out.println("both are done");
  }
}
