import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Polls as they are written by hand: each looks after its waker in another way. */
class OrdinaryPolls {
  private static final Map<Object, Waker> WAITING = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Waker> queue = new ArrayDeque<>();
  private boolean open;

  Future<String> underLock() {
    return cx -> {
      lock.lock();
      try {
        if (open) {
          return Poll.ready("open");
        }
        queue.add(cx.waker());
        return Poll.pending();
      } finally {
        lock.unlock();
      }
    };
  }

  Future<String> inLambda() {
    return cx ->
        locked(
            () -> {
              if (open) {
                return Poll.ready("open");
              }
              queue.add(cx.waker());
              return Poll.pending();
            });
  }

  private <T> T locked(Supplier<T> action) {
    synchronized (lock) {
      return action.get();
    }
  }

  static <T> Future<T> ofStage(CompletableFuture<T> stage) {
    return Futures.fromPoll(
        cx -> {
          if (stage.isDone()) {
            return Poll.ready(stage.join());
          }
          stage.whenComplete((value, failure) -> cx.waker().wake());
          return Poll.pending();
        });
  }

  static Future<Void> bothOf(Future<?> left, Future<?> right) {
    boolean[] ended = new boolean[2];
    return cx -> {
      ended[0] |= ended[0] || left.poll(cx).isReady();
      ended[1] |= ended[1] || right.poll(cx).isReady();
      return ended[0] && ended[1] ? Poll.ready(null) : Poll.pending();
    };
  }

  static Future<Void> inMap(Object key) {
    return new Future<>() {
      private boolean first = true;

      @Override
      public Poll<Void> poll(Context cx) {
        if (first) {
          first = false;
          WAITING.merge(key, cx.waker(), (old, latest) -> latest);
          return Poll.pending();
        }
        return Poll.ready(null);
      }
    };
  }

  interface Step<T> {
    Poll<T> run(Context cx);
  }

  /** Whoever calls a step looks after the waker. */
  static final Step<String> NEVER = cx -> Poll.pending();

  static <T> Poll<T> notNow() {
    return Poll.pending();
  }
}
