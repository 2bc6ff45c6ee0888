import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Each future is combined, awaited or given away once. */
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
            return await(source.page());
          }
        });
  }

  static Future<Integer> measured(Source source) {
    return async(
        () -> {
          Future<String> page = source.page();
          Future<Integer> length = page.map(String::length);
          return await(length);
        });
  }

  static Future<String> eitherWay(Source source, boolean shout) {
    return async(
        () -> {
          Future<String> page = source.page();
          Future<String> loud = page.map(String::toUpperCase);
          return shout ? await(loud) : await(page);
        });
  }

  static Future<String> spawnedThenJoined(Source source, Future<Void> log) {
    return async(
        () -> {
          Future<String> page = source.page();
          JoinHandle<String> task = Task.spawn(page);
          Task.spawn(log);
          return await(task);
        });
  }

  static Future<List<String>> doubled(Source source) {
    return Futures.joinAll(List.of(source.page(), source.page()));
  }

  static Future<String> twoNames(Source source) {
    return async(
        () -> {
          Future<String> page = source.page();
          Future<String> same = page;
          return await(same);
        });
  }

  private Future<String> stored;

  PartOfAnother(Future<String> stored) {
    this.stored = stored;
  }

  Future<String> fromField(Source source) {
    return async(
        () -> {
          String first = await(stored);
          stored = source.page();
          return first + await(stored);
        });
  }
}
