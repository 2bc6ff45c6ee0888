import java.util.concurrent.ExecutorService;

/** Records of immutable parts may cross. */
class FieldDeepInside {
  record Ledger(String owner) {}

  record Shop(String name, Ledger ledger) {}

  static void later(ExecutorService pool) {
    Shop shop = new Shop("corner", new Ledger("ada"));
    pool.execute(() -> System.out.println(shop.name()));
  }
}
