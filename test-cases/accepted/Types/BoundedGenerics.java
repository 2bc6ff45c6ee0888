import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** F-bounds, wildcards and raw types are no reason to complain. */
class BoundedGenerics {
  @SuppressWarnings("rawtypes")
  static <T extends Comparable<? super T>> void sortLater(
      ExecutorService pool, List<T> values, Map<?, ? extends Number> weights, List raw) {
    pool.execute(() -> System.out.println(Collections.max(values)));
    pool.execute(() -> System.out.println(weights.size() + raw.size()));
  }
}
