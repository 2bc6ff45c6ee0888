import dev.pinion.rc.Rc;
import java.util.concurrent.ExecutorService;

/** The chain of reasons may be long: Shop, its Ledger, its Rc. */
class FieldDeepInside {
  record Ledger(Rc<String> owner) {}

  record Shop(String name, Ledger ledger) {}

  static void later(ExecutorService pool) {
    Shop shop = new Shop("corner", new Ledger(Rc.of("ada")));
    pool.execute(() -> System.out.println(shop.name())); // error: NotSend
  }
}
