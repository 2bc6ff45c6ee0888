import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An interface with an async method. Callers know only the interface, which implementation runs is
 * decided at run time, and the future may be spawned in any case: a method that returns a future
 * promises that it may change threads. {@code rejected/LeakyDatabase.java} breaks that promise.
 */
interface Database {
  Future<String> fetch(int id);

  /** Answers at once. */
  record InMemory(Map<Integer, String> rows) implements Database {
    public InMemory {
      rows = Map.copyOf(rows);
    }

    @Override
    public Future<String> fetch(int id) {
      return async(() -> rows.get(id));
    }
  }

  /** Answers after a round trip. */
  record Remote(Database server, Duration latency) implements Database {
    @Override
    public Future<String> fetch(int id) {
      return async(
          () -> {
            await(Time.sleep(latency));
            String row = await(server.fetch(id));
            await(Time.sleep(latency));
            return row + " (from afar)";
          });
    }
  }

  static Future<String> greet(Database database, int id) {
    return async(() -> "Hello, " + await(database.fetch(id)) + "!");
  }

  static void main(String[] args) throws Exception {
    Database near = new InMemory(Map.of(1, "Ada", 2, "Grace"));
    Database far = new Remote(near, Duration.ofMillis(5));
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      for (Database database : List.of(near, far)) {
        System.out.println(runtime.blockOn(runtime.spawn(greet(database, 1))));
      }
    }
  }
}
