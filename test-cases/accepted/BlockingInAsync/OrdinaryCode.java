import java.util.concurrent.BlockingQueue;

/** In ordinary code, on a thread of one's own, blocking is fine. */
class OrdinaryCode {
  static String next(BlockingQueue<String> queue) throws InterruptedException {
    Thread.sleep(10);
    return queue.take();
  }

  static void start(BlockingQueue<String> queue) {
    Thread.startVirtualThread(
        () -> {
          try {
            System.out.println(queue.take());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
