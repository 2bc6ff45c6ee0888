import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * The board registers a method of its own as listener; the feed calls listeners from the threads of
 * its pool. A HashMap that is written there is also read by whoever paints the board.
 */
class PriceBoard {
  static final class Feed {
    private final Executor pool = Executors.newFixedThreadPool(4);

    void poll(List<String> symbols, BiConsumer<String, Double> listener) {
      for (String symbol : symbols) {
        pool.execute(() -> listener.accept(symbol, fetch(symbol)));
      }
    }

    private double fetch(String symbol) {
      return symbol.hashCode() / 100.0;
    }
  }

  private final Map<String, Double> prices = new HashMap<>();
  private final Feed feed;

  PriceBoard(Feed feed) {
    this.feed = feed;
  }

  String refresh(List<String> symbols) {
    feed.poll(symbols, prices::put);
    return prices.toString(); // error: SharedMutable
  }
}
