import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The update is scheduled when the object is complete. Strict wants to know that the bank may be
 * asked from the timer's thread.
 */
class ExchangeRates {
  private final Map<String, Double> rates = new ConcurrentHashMap<>();
  private final Supplier<Map<String, Double>> bank;

  private ExchangeRates(Supplier<Map<String, Double>> bank) {
    this.bank = bank;
  }

  static ExchangeRates start(ScheduledExecutorService timer, Supplier<Map<String, Double>> bank) {
    ExchangeRates rates = new ExchangeRates(bank);
    timer.scheduleAtFixedRate(rates::update, 0, 1, TimeUnit.MINUTES);
    return rates;
  }

  double rate(String currency) {
    return rates.getOrDefault(currency, Double.NaN);
  }

  private void update() {
    rates.putAll(bank.get());
  }
}
