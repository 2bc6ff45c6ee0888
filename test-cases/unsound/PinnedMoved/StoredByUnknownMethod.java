import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** What a method of another file does is not known: only strict code reports this call. */
class StoredByUnknownMethod {
  interface Registry {
    void register(Future<?> future);
  }

  static void add(Future<String> row, Context cx, Registry registry) {
    if (!row.poll(cx).isReady()) {
      registry.register(row); // missed: PinnedMoved
    }
  }
}
