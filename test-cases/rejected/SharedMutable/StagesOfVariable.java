import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A chain of another future does not wait for this one. */
final class StagesOfVariable {
  static void chain(Executor pool) {
    List<String> log = new ArrayList<>();
    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> log.add("first"), pool);
    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> 2, pool);
    other
        .thenApply(value -> value + 1)
        .thenAcceptAsync(value -> log.add("other"), pool); // error: SharedMutable
    first.join();
  }
}
