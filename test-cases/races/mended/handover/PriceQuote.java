import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;

/** The basket is complete before the task starts, and nobody writes it afterwards. */
class PriceQuote {
  static final class Basket {
    private long cents;
    private int parcels;

    Basket(long cents) {
      this.cents = cents;
    }

    void ship(int count, long each) {
      parcels += count;
      cents += count * each;
    }

    long discount(int percent) {
      return parcels > 3 ? 0 : cents * percent / 100;
    }

    long cents() {
      return cents;
    }
  }

  private final ToLongFunction<String> tariff;

  PriceQuote(ToLongFunction<String> tariff) {
    this.tariff = tariff;
  }

  long quote(long goods, int parcels, String country) {
    Basket basket = new Basket(goods);
    basket.ship(parcels, tariff.applyAsLong(country));
    CompletableFuture<Long> discount = CompletableFuture.supplyAsync(() -> basket.discount(5));
    return basket.cents() - discount.join();
  }
}
