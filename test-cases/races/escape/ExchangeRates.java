import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The periodic update is scheduled in the constructor with no delay, and the field it needs is
 * assigned in the line below.
 */
class ExchangeRates {
  private final Map<String, Double> rates = new HashMap<>();
  private Supplier<Map<String, Double>> bank;

  ExchangeRates(ScheduledExecutorService timer, Supplier<Map<String, Double>> bank) {
    timer.scheduleAtFixedRate(this::update, 0, 1, TimeUnit.MINUTES);
    this.bank = bank; // error: SharedMutable
  }

  private void update() {
    rates.putAll(bank.get());
  }
}
