import dev.pinion.annotations.NotSend;
import java.util.concurrent.ExecutorService;

/** A negative promise binds the subclasses. */
class SubclassOfNotSend {
  @NotSend
  static class Transaction {
    void commit() {}
  }

  static final class ReadOnlyTransaction extends Transaction {}

  static void later(ExecutorService pool) {
    ReadOnlyTransaction transaction = new ReadOnlyTransaction();
    pool.execute(() -> transaction.commit()); // error: NotSend
  }
}
