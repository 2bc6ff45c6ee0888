import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** java.util.concurrent's futures are hot: they run whether or not they are kept. */
class CompletableFutureDropped {
  static void start(ExecutorService pool) {
    CompletableFuture.runAsync(() -> System.out.println("started"));
    pool.submit(() -> System.out.println("submitted"));
  }
}
