import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.annotations.Pinned;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/**
 * A future written by hand: a result that an ordinary thread delivers. An async body is compiled to
 * the same thing, a class with {@code poll}.
 */
class HandWrittenFuture {

  /** A place for one result. Its monitor guards both fields. */
  @Sync
  static final class Delivery implements Future<String> {
    private String result;
    private Waker waiting;

    @Override
    public Poll<String> poll(@Pinned Delivery this, Context cx) {
      synchronized (this) {
        if (result != null) {
          return Poll.ready(result);
        }
        // Left under the lock: a result cannot come between the look above and this.
        waiting = cx.waker();
        return Poll.pending();
      }
    }

    void deliver(String value) {
      Waker waker;
      synchronized (this) {
        result = value;
        waker = waiting;
      }
      if (waker != null) {
        waker.wake();
      }
    }
  }

  static Future<String> greeting(Future<String> name) {
    return async(() -> "Hello, " + await(name) + "!");
  }

  public static void main(String[] args) throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      Delivery name = new Delivery();
      Thread postman = new Thread(() -> name.deliver("Ada"));
      var greeting = runtime.spawn(greeting(name));
      postman.start();
      System.out.println(runtime.blockOn(greeting));
      postman.join();
    }
  }
}
