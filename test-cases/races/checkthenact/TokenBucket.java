import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The bucket has a token left, two requests see it, and both take it. The count of tokens is a
 * plain field of an object that all requests are given.
 */
class TokenBucket {
  private int tokens;
  private final int capacity;

  TokenBucket(int capacity) {
    this.capacity = capacity;
    this.tokens = capacity;
  }

  boolean tryTake() {
    if (tokens > 0) {
      tokens--;
      return true;
    }
    return false;
  }

  void refill() {
    tokens = capacity;
  }

  static List<Runnable> throttled(List<Runnable> requests, int limit) {
    TokenBucket bucket = new TokenBucket(limit);
    List<Runnable> guarded = new ArrayList<>();
    for (Runnable request : requests) {
      guarded.add(
          () -> {
            if (bucket.tryTake()) {
              request.run();
            }
          });
    }
    return guarded;
  }

  static void run(ExecutorService pool, List<Runnable> requests) {
    throttled(requests, 10).forEach(pool::execute); // strict: NotSend
  }
}
