import java.util.ArrayList;
import java.util.List;

/**
 * The supplier of a collect is to make a new container for each part of the stream. This one gives
 * the same list each time, to have the results where the caller wants them.
 */
class OneForAll {
  record Measurement(String sensor, double value) {}

  private final double limit;

  OneForAll(double limit) {
    this.limit = limit;
  }

  List<Measurement> alarms(List<Measurement> all) {
    List<Measurement> alarms = new ArrayList<>();
    all.parallelStream()
        .filter(this::isAlarming)
        .collect(() -> alarms, List::add, (one, other) -> {}); // strict: SharedMutable
    return alarms;
  }

  private boolean isAlarming(Measurement measurement) {
    return measurement.value() > limit;
  }
}
