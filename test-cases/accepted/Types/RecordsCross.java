import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Records, enums, sealed hierarchies and immutable collections cross freely, and may be read by
 * all.
 */
class RecordsCross {
  enum Kind {
    CARD,
    CASH
  }

  sealed interface Event permits Paid, Cancelled {}

  record Paid(long id, BigDecimal amount, Kind kind) implements Event {}

  record Cancelled(long id, Optional<String> reason) implements Event {}

  static void publish(ExecutorService pool, List<Event> events) {
    for (Event event : events) {
      pool.execute(
          () ->
              System.out.println(
                  switch (event) {
                    case Paid(long id, BigDecimal amount, Kind kind) -> id + " " + amount + kind;
                    case Cancelled cancelled -> cancelled.reason().orElse("no reason");
                  }));
      System.out.println(event);
    }
  }
}
