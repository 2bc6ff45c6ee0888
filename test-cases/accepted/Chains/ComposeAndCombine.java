import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A chain over immutable values. */
class ComposeAndCombine {
  record User(String name) {}

  record Basket(int items) {}

  static CompletableFuture<String> page(
      CompletableFuture<User> user, Function<User, CompletableFuture<Basket>> basketOf) {
    return user.thenCompose(basketOf)
        .thenCombine(user, (basket, u) -> u.name() + " has " + basket.items())
        .orTimeout(1, TimeUnit.SECONDS)
        .whenComplete((page, failure) -> System.out.println(page != null));
  }
}
