import dev.pinion.rc.Rc;
import java.util.ArrayDeque;
import java.util.Deque;

/** A plain ArrayDeque stays on one thread. */
class QueuePut {
  static void produce() {
    Deque<Rc<String>> queue = new ArrayDeque<>();
    queue.add(Rc.of("order 7"));
    System.out.println(queue.poll().get());
  }
}
