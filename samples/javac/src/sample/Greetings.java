package sample;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.rc.Arc;
import dev.pinion.task.Task;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps something across an await. With {@code Rc} for {@code Arc} it does not compile. */
public final class Greetings {
  private Greetings() {}

  static Future<String> greet(String name) {
    return async(
        () -> {
          Arc<AtomicInteger> letters = Arc.of(new AtomicInteger(name.length()));
          await(Task.yieldNow());
          return "Hello, " + name + " with " + letters.get() + " letters!";
        });
  }

  public static void main(String[] args) throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      System.out.println(runtime.blockOn(runtime.spawn(greet("Ada"))));
    }
  }
}
