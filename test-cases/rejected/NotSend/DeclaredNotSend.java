import dev.pinion.annotations.NotSend;
import java.util.concurrent.ExecutorService;

/** The author says that a Transaction belongs to the thread that opened it. */
class DeclaredNotSend {
  @NotSend
  static final class Transaction {
    void commit() {}
  }

  static void later(ExecutorService pool) {
    Transaction transaction = new Transaction();
    pool.execute(() -> transaction.commit()); // error: NotSend
  }
}
