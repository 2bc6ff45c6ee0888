import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Accumulation into collections made for it. */
class ParallelIntoConcurrent {
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final LongAdder total = new LongAdder();
  private final Set<String> distinct = ConcurrentHashMap.newKeySet();

  void scan(List<String> orders) {
    orders.parallelStream().forEach(seen::add);
    orders.parallelStream().forEach(o -> total.add(o.length()));
    orders.parallelStream().forEach(distinct::add);
  }
}
