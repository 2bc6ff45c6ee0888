import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What was still in the queue is nobody else's. */
class TakenBack {
  static final class Message {
    private String text = "";

    void set(String changed) {
      text = changed;
    }
  }

  static void asked(BlockingQueue<Message> queue, Message message) throws InterruptedException {
    queue.put(message);
    if (queue.remove(message)) {
      message.set("back");
    }
  }

  static void flag(BlockingQueue<Message> queue, Message message) throws InterruptedException {
    queue.put(message);
    boolean back = queue.remove(message);
    if (!back) {
      return;
    }
    message.set("back");
  }

  private final BlockingQueue<Message> own = new LinkedBlockingQueue<>();

  void ofField(Message message) throws InterruptedException {
    this.own.put(message);
    if (own.remove(message)) {
      message.set("back");
    }
  }

  static void ofAnother(TakenBack one, Message message) throws InterruptedException {
    one.own.put(message);
    if (one.own.remove(message)) {
      message.set("back");
    }
  }
}
