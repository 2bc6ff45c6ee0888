import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** What the iterator returns is given away, not the iterator. */
class ElementOfIterator {
  static void publish(BlockingQueue<String> queue, List<String> rows) throws InterruptedException {
    Iterator<String> iterator = rows.iterator();
    while (iterator.hasNext()) {
      forward(queue, iterator.next());
    }
  }

  static <T> void drain(BlockingQueue<T> queue, Deque<T> rows) throws InterruptedException {
    while (!rows.isEmpty()) {
      queue.put(rows.removeFirst());
    }
  }

  private static void forward(BlockingQueue<String> queue, String row) throws InterruptedException {
    queue.put(row);
  }
}
