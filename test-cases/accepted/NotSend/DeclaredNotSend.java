import dev.pinion.annotations.NotSend;
import java.util.concurrent.ExecutorService;

/** Committed on the thread that opened it; the task gets to know that it happened. */
class DeclaredNotSend {
  @NotSend
  static final class Transaction {
    void commit() {}
  }

  static void later(ExecutorService pool) {
    Transaction transaction = new Transaction();
    transaction.commit();
    pool.execute(() -> System.out.println("committed"));
  }
}
