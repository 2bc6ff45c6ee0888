import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A thread that owns its state: the list is made before start and used by run alone. */
class WorkerThread {
  static final class Indexer extends Thread {
    private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>();
    private final List<String> index = new ArrayList<>();
    private int indexed;

    void submit(String document) {
      inbox.add(document);
    }

    @Override
    public void run() {
      try {
        while (!isInterrupted()) {
          index.add(inbox.take());
          indexed++;
        }
      } catch (InterruptedException e) {
        System.out.println("indexed " + indexed);
      }
    }
  }

  static Indexer start() {
    Indexer indexer = new Indexer();
    indexer.setDaemon(true);
    indexer.start();
    indexer.submit("first");
    return indexer;
  }
}
