import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The stages of a chain follow one another, and the future that the chain begins with. */
final class StagesOfVariable {
  static void chain(Executor pool) {
    List<String> log = new ArrayList<>();
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(
            () -> {
              log.add("first");
              return 1;
            },
            pool);
    first
        .handle((value, failure) -> log.add("second"))
        .thenAcceptAsync(value -> log.add("third"), pool)
        .exceptionally(failure -> null);
  }

  static void both(Executor pool) {
    List<String> log = new ArrayList<>();
    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> log.add("one"), pool);
    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> 2, pool);
    one.thenCombine(other, (nothing, value) -> log.add("both")).thenRun(() -> log.add("end"));
  }
}
