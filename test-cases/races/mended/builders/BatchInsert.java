import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The full batch is given away and the writer goes on with a new one. Strict cannot know what a row
 * is, nor that nobody else has it.
 */
class BatchInsert<R> implements AutoCloseable {
  interface Table<R> {
    void insert(List<R> rows);
  }

  private final Table<R> table;
  private final ExecutorService pool;
  private final int size;
  private List<R> batch = new ArrayList<>();

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
    List<R> full = batch;
    batch = new ArrayList<>(size);
    pool.execute(() -> table.insert(full));
  }

  @Override
  public void close() {
    if (!batch.isEmpty()) {
      flush();
    }
  }
}
