import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The workers share one iterator as if it were a queue. hasNext and next are two steps and write
 * the cursor: addresses are fetched twice, skipped, or the last next fails.
 */
class Crawler {
  private final Consumer<URI> fetch;
  private final int workers;

  Crawler(Consumer<URI> fetch, int workers) {
    this.fetch = fetch;
    this.workers = workers;
  }

  void crawl(List<URI> addresses) {
    Iterator<URI> rest = addresses.iterator();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        pool.execute(() -> drain(rest)); // error: SharedMutable
      }
    }
  }

  private void drain(Iterator<URI> addresses) {
    while (addresses.hasNext()) {
      fetch.accept(addresses.next());
    }
  }
}
