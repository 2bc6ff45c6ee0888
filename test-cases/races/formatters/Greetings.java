import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * Two sender threads are built with one MessageFormat. It formats arguments with the formats it
 * holds, which are changed by that.
 */
class Greetings {
  static final class Sender extends Thread {
    private final MessageFormat text;
    private final List<String> names;
    private final BlockingQueue<String> out;

    Sender(MessageFormat text, List<String> names, BlockingQueue<String> out) {
      this.text = text;
      this.names = names;
      this.out = out;
    }

    @Override
    public void run() {
      int sent = 0;
      for (String name : names) {
        out.add(text.format(new Object[] {name, ++sent}));
      }
    }
  }

  static void send(List<String> names, BlockingQueue<String> out) throws InterruptedException {
    MessageFormat text = new MessageFormat("Dear {0}, you are number {1,number,integer}.");
    int half = names.size() / 2;
    Sender first = new Sender(text, List.copyOf(names.subList(0, half)), out);
    Sender second = new Sender(text, List.copyOf(names.subList(half, names.size())), out);
    first.start();
    second.start(); // error: SharedMutable
    first.join();
    second.join();
  }
}
