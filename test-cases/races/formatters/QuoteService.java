import java.text.NumberFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A NumberFormat is injected like any collaborator and used in the stages of many quotes at once. A
 * NumberFormat is not a service: each call writes its fields.
 */
class QuoteService {
  record Quote(String symbol, double price) {}

  interface Exchange {
    Quote latest(String symbol);
  }

  private final Exchange exchange;
  private final NumberFormat money;
  private final Executor executor;

  QuoteService(Exchange exchange, NumberFormat money, Executor executor) {
    this.exchange = exchange;
    this.money = money;
    this.executor = executor;
  }

  List<String> quotes(List<String> symbols) {
    List<CompletableFuture<String>> pending =
        symbols.stream()
            .map(
                symbol ->
                    CompletableFuture.supplyAsync(
                        () -> quote(symbol), executor)) // error: SharedMutable
            .toList();
    return pending.stream().map(CompletableFuture::join).toList();
  }

  private String quote(String symbol) {
    Quote quote = exchange.latest(symbol);
    return quote.symbol() + " " + money.format(quote.price());
  }
}
