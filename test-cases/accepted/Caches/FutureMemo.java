import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A memo of futures: each key is loaded once, whoever asks first. */
class FutureMemo {
  private final ConcurrentMap<String, CompletableFuture<String>> memo = new ConcurrentHashMap<>();

  CompletableFuture<String> get(String key) {
    return memo.computeIfAbsent(key, k -> CompletableFuture.supplyAsync(() -> "row of " + k));
  }
}
