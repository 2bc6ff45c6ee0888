import dev.pinion.annotations.Strict;
import java.util.List;

/** Strict: the list may be any list. */
@Strict
class StrictSink {
  static void copy(List<String> from, List<String> sink) {
    from.parallelStream().forEach(sink::add); // error: SharedMutable
  }
}
