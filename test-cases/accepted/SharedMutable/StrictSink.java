import dev.pinion.annotations.Strict;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** This queue is safe to share. */
@Strict
class StrictSink {
  static void copy(List<String> from, ConcurrentLinkedQueue<String> sink) {
    from.stream().forEach(sink::add);
    Stream.of("a", "b").parallel().forEach(sink::add);
  }
}
