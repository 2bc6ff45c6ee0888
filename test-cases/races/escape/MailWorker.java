import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The constructor of the base class starts the thread, before the constructor of the subclass has
 * made the queue that the thread reads.
 */
class MailWorker {
  abstract static class Worker {
    private final Thread thread;
    private boolean idle;

    Worker(String name) {
      thread = new Thread(this::loop, name);
      thread.start();
      idle = true; // error: SharedMutable
    }

    private void loop() {
      while (!Thread.currentThread().isInterrupted()) {
        idle = !step();
        if (idle) {
          Thread.yield();
        }
      }
    }

    protected abstract boolean step();

    void stop() {
      thread.interrupt();
    }
  }

  static final class Sender extends Worker {
    private final Deque<String> outbox;

    Sender() {
      super("mail");
      outbox = new ArrayDeque<>();
    }

    @Override
    protected boolean step() {
      String mail = outbox.poll();
      if (mail != null) {
        System.out.println("sent " + mail);
      }
      return mail != null;
    }
  }
}
