import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Whether it was still there is not looked at, or said no. */
class TakenBack {
  static final class Message {
    private String text = "";

    void set(String changed) {
      text = changed;
    }
  }

  static void notAsked(BlockingQueue<Message> queue, Message message) throws InterruptedException {
    queue.put(message);
    queue.remove(message);
    message.set("late"); // error: UseAfterSend
  }

  static void gone(BlockingQueue<Message> queue, Message message) throws InterruptedException {
    queue.put(message);
    if (!queue.remove(message)) {
      message.set("late"); // error: UseAfterSend
    }
  }

  static void another(BlockingQueue<Message> queue, BlockingQueue<Message> other, Message message)
      throws InterruptedException {
    queue.put(message);
    if (other.remove(message)) {
      message.set("late"); // error: UseAfterSend
    }
  }

  static final class Station {
    final BlockingQueue<Message> queue = new LinkedBlockingQueue<>();
  }

  static void elsewhere(Station one, Station other, Message message) throws InterruptedException {
    one.queue.put(message);
    if (other.queue.remove(message)) {
      message.set("late"); // error: UseAfterSend
    }
  }
}
