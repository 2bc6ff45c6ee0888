import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.task.Task;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** What a future was combined from has ended with it. */
class PartOfAnother {
  interface Source {
    Future<String> page();
  }

  static Future<String> patient(Source source) {
    return async(
        () -> {
          Future<String> page = source.page();
          try {
            return await(Time.timeout(page, Duration.ofSeconds(1)));
          } catch (TimeoutException late) {
            return await(page); // error: AwaitedTwice
          }
        });
  }

  static Future<Integer> measured(Source source) {
    return async(
        () -> {
          Future<String> page = source.page();
          Future<Integer> length = page.map(String::length);
          int count = await(length);
          return count + await(page).hashCode(); // error: AwaitedTwice
        });
  }

  static void both(Source source, Future<Void> log) {
    Future<String> page = source.page();
    Task.spawn(page);
    Task.spawn(Futures.join(page, log)); // error: AwaitedTwice
  }

  static Future<List<String>> doubled(Source source) {
    Future<String> page = source.page();
    return Futures.joinAll(List.of(page, page)); // error: AwaitedTwice
  }

  static Future<String> twoNames(Source source) {
    return async(
        () -> {
          Future<String> page = source.page();
          Future<String> same = page;
          String first = await(page);
          return first + await(same); // error: AwaitedTwice
        });
  }

  private final Future<String> stored;

  PartOfAnother(Future<String> stored) {
    this.stored = stored;
  }

  Future<String> fromField() {
    return async(() -> await(stored) + await(stored)); // error: AwaitedTwice
  }
}
