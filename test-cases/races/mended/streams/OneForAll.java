import java.util.ArrayList;
import java.util.List;

/** The supplier makes a list for each part of the stream, and the combiner joins two of them. */
class OneForAll {
  record Measurement(String sensor, double value) {}

  private final double limit;

  OneForAll(double limit) {
    this.limit = limit;
  }

  List<Measurement> alarms(List<Measurement> all) {
    return all.parallelStream()
        .filter(this::isAlarming)
        .collect(ArrayList::new, List::add, List::addAll);
  }

  private boolean isAlarming(Measurement measurement) {
    return measurement.value() > limit;
  }
}
