import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A counter that each attempt passes on, instead of one that all attempts share. */
class RetryWithCounter {
  static CompletableFuture<String> call(Supplier<CompletableFuture<String>> attempt, int left) {
    return attempt
        .get()
        .exceptionallyCompose(
            failure ->
                left == 0 ? CompletableFuture.failedFuture(failure) : call(attempt, left - 1));
  }
}
