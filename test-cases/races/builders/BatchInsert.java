import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The writer hands its full batch to the pool and clears it for the next rows: the same list. The
 * insert sees no rows, or some of the next batch.
 */
class BatchInsert<R> implements AutoCloseable {
  interface Table<R> {
    void insert(List<R> rows);
  }

  private final Table<R> table;
  private final ExecutorService pool;
  private final int size;
  private final List<R> batch = new ArrayList<>();

  BatchInsert(Table<R> table, ExecutorService pool, int size) {
    this.table = table;
    this.pool = pool;
    this.size = size;
  }

  void add(R row) {
    batch.add(row);
    if (batch.size() >= size) {
      flush();
    }
  }

  private void flush() {
    pool.execute(() -> table.insert(batch));
    batch.clear(); // error: SharedMutable
  }

  @Override
  public void close() {
    if (!batch.isEmpty()) {
      flush();
    }
  }
}
