import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/** Plain fields that only others write, and a body that a task inherits. */
final class FieldsOfParts {
  static final class Message {
    String text;
    int length;
  }

  static void change(ExecutorService pool, String text) {
    Message message = new Message();
    pool.submit(() -> System.out.println(message.text));
    message.text = text; // error: SharedMutable
  }

  static void changeLength(ExecutorService pool) {
    Message message = new Message();
    pool.submit(() -> System.out.println(message.length));
    message.length = 3; // error: SharedMutable
  }

  static void overlap(ExecutorService pool, List<String> texts) {
    Message message = new Message();
    for (String text : texts) {
      pool.execute(
          () -> {
            message.text = text; // error: SharedMutable
            System.out.println(message.text);
          });
    }
  }

  static void send(BlockingQueue<Message> queue, String text) throws InterruptedException {
    Message message = new Message();
    queue.put(message);
    message.text = text; // error: UseAfterSend
  }

  abstract static class Counting implements Runnable {
    private int steps;

    @Override
    public void run() {
      steps++;
    }
  }

  static final class Step extends Counting {}

  static void twice(Executor pool) {
    Step step = new Step();
    pool.execute(step);
    pool.execute(step); // error: SharedMutable
  }
}
