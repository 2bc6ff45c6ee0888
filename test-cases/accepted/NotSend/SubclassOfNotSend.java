import java.util.concurrent.ExecutorService;

/** An interface without a promise is unknown, and what is unknown is not reported. */
class SubclassOfNotSend {
  interface Transaction {
    void commit();
  }

  static void later(ExecutorService pool, Transaction transaction) {
    pool.execute(() -> transaction.commit());
  }
}
