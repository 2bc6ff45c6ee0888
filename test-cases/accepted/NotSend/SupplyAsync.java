import java.util.concurrent.CompletableFuture;

/** What a stage computes from immutable values crosses freely. */
class SupplyAsync {
  static CompletableFuture<Integer> length() {
    String text = "order 66";
    return CompletableFuture.supplyAsync(() -> text.length());
  }
}
