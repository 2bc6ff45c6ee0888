import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;

/**
 * The discount is computed by a task that reads the basket, while the basket gets the shipping
 * costs added. Whether the discount covers them is a matter of luck.
 */
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
    CompletableFuture<Long> discount = CompletableFuture.supplyAsync(() -> basket.discount(5));
    basket.ship(parcels, tariff.applyAsLong(country)); // error: SharedMutable
    return basket.cents() - discount.join();
  }
}
