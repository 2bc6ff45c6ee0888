import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A bounded queue of immutable messages between two threads. */
class ProducerConsumer {
  record Message(int id, String text) {}

  private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(16);

  Thread producer() {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                for (int i = 0; i < 100; i++) {
                  queue.put(new Message(i, "message " + i));
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  int consume(int n) throws InterruptedException {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += queue.take().id();
    }
    return sum;
  }
}
