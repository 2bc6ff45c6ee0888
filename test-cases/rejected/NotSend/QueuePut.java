import dev.pinion.rc.Rc;
import java.util.concurrent.BlockingQueue;

/** A blocking queue hands its elements to whoever takes them: put is a crossing. */
class QueuePut {
  static void produce(BlockingQueue<Rc<String>> queue) throws InterruptedException {
    queue.put(Rc.of("order 7")); // error: NotSend
  }
}
