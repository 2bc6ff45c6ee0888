import java.util.ArrayList;
import java.util.List;

/** The static list is every run's. */
class StaticSink {
  private static final List<String> SEEN = new ArrayList<>();

  static void record(List<String> names) {
    names.parallelStream().forEach(SEEN::add); // error: SharedMutable
  }
}
