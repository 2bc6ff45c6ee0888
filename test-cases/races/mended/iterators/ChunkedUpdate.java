import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * A task gets a copy of its chunk, not a view. Strict wants to know that the index may be updated
 * from any thread.
 */
class ChunkedUpdate {
  interface Index {
    void update(List<String> ids);
  }

  private final Index index;
  private final ExecutorService pool;

  ChunkedUpdate(Index index, ExecutorService pool) {
    this.index = index;
    this.pool = pool;
  }

  void update(Iterable<String> changed) {
    List<String> ids = new ArrayList<>();
    for (String id : changed) {
      ids.add(id);
    }
    for (int from = 0; from < ids.size(); from += 100) {
      List<String> chunk = List.copyOf(ids.subList(from, Math.min(ids.size(), from + 100)));
      pool.submit(() -> index.update(chunk));
    }
    ids.clear();
  }
}
