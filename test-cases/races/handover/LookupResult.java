import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The future is completed with the first hits so that the caller need not wait, and further hits
 * are added to the list it was completed with. The caller is iterating over it.
 */
class LookupResult {
  interface Directory {
    List<String> lookUp(String name);
  }

  private final Directory near;
  private final Function<String, List<String>> far;

  LookupResult(Directory near, Function<String, List<String>> far) {
    this.near = near;
    this.far = far;
  }

  void lookUp(String name, CompletableFuture<List<String>> answer) {
    List<String> hits = new ArrayList<>(near.lookUp(name));
    answer.complete(hits);
    hits.addAll(far.apply(name)); // error: UseAfterSend
  }
}
