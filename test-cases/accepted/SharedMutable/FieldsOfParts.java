import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** Written before they are handed over, one for each task, or counted with an atomic. */
final class FieldsOfParts {
  static final class Message {
    String text;
    int length;
  }

  static void change(ExecutorService pool, String text) {
    Message message = new Message();
    message.text = text;
    message.length = text.length();
    pool.submit(() -> System.out.println(message.text + message.length));
  }

  static void one(ExecutorService pool, List<String> texts) {
    for (String text : texts) {
      Message message = new Message();
      pool.execute(
          () -> {
            message.text = text;
            System.out.println(message.text);
          });
    }
  }

  static void send(BlockingQueue<Message> queue, String text) throws InterruptedException {
    Message message = new Message();
    message.text = text;
    queue.put(message);
  }

  abstract static class Counting implements Runnable {
    private final AtomicInteger steps = new AtomicInteger();

    @Override
    public void run() {
      steps.incrementAndGet();
    }
  }

  static final class Step extends Counting {}

  static void twice(Executor pool) {
    Step step = new Step();
    pool.execute(step);
    pool.execute(step);
  }
}
