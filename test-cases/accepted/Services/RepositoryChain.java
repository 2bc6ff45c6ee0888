import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A repository behind an interface, called on the common pool, its rows mapped in a chain. */
class RepositoryChain {
  record Order(long id, BigDecimal total) {}

  interface Orders {
    Optional<Order> find(long id);
  }

  private final Orders orders;

  RepositoryChain(Orders orders) {
    this.orders = orders;
  }

  CompletableFuture<String> describe(long id) {
    return CompletableFuture.supplyAsync(() -> orders.find(id))
        .thenApply(found -> found.map(Order::total).orElse(BigDecimal.ZERO))
        .thenApply(total -> "total " + total)
        .exceptionally(failure -> "unknown: " + failure.getMessage());
  }
}
