import dev.pinion.rc.Rc;
import java.util.concurrent.CompletableFuture;

/** supplyAsync runs its supplier on the common pool. */
class SupplyAsync {
  static CompletableFuture<Integer> length() {
    Rc<String> text = Rc.of("order 66");
    return CompletableFuture.supplyAsync(() -> text.get().length()); // error: NotSend
  }
}
