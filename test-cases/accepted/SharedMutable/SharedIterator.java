import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;

/** A concurrent queue hands each element to one worker. */
class SharedIterator {
  static void drain(ExecutorService pool, List<String> orders) {
    Queue<String> rest = new ConcurrentLinkedQueue<>(orders);
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> System.out.println(rest.poll()));
    }
  }
}
