import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Somebody has each future, and runs it. */
class LostWithItsResult {
  interface Store {
    Future<String> save(String row);
  }

  static void save(Store store, Optional<String> row) {
    Task.spawn(store.save("first"));
    row.map(store::save).ifPresent(Task::spawn);
  }

  static void saveLater(Store store, CompletableFuture<String> row) {
    row.thenAccept(found -> Task.spawn(store.save(found)));
  }

  static void keep(Store store, Map<String, List<Future<String>>> kept) {
    kept.computeIfAbsent("rows", key -> new ArrayList<>()).add(store.save("second"));
  }
}
