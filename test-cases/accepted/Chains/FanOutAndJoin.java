import java.util.List;
import java.util.concurrent.CompletableFuture;

/** allOf joins the stages before their values are read. */
class FanOutAndJoin {
  static List<Integer> lengths(List<String> urls) {
    List<CompletableFuture<Integer>> stages =
        urls.stream().map(url -> CompletableFuture.supplyAsync(() -> url.length())).toList();
    CompletableFuture.allOf(stages.toArray(new CompletableFuture<?>[0])).join();
    return stages.stream().map(CompletableFuture::join).toList();
  }
}
