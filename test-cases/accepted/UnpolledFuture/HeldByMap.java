import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What a collection gives back is what it held before: nothing is made by that call. */
class HeldByMap {
  private final Map<String, Future<String>> rows = new HashMap<>();
  private final AtomicReference<Future<String>> latest = new AtomicReference<>();

  Future<String> row(String key) {
    Future<String> row = async(() -> key);
    rows.put(key, row);
    latest.getAndSet(row);
    return row;
  }

  void forget(String key, List<Future<String>> others) {
    rows.remove(key);
    others.remove(0);
    Consumer<String> remove = rows::remove;
    remove.accept(key);
  }
}
