import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * The appender keeps its StringBuilder, to spare the garbage of a new one for each event. Then
 * formatting was moved to a pool: lines of two events are mixed, or the builder's array overflows.
 */
class BufferedAppender {
  record Event(Instant time, String level, String message) {}

  private final ExecutorService pool;
  private final Consumer<String> sink;
  private final StringBuilder line = new StringBuilder(256);

  BufferedAppender(ExecutorService pool, Consumer<String> sink) {
    this.pool = pool;
    this.sink = sink;
  }

  void append(List<Event> events) {
    for (Event event : events) {
      pool.execute(() -> write(event)); // error: SharedMutable
    }
  }

  private void write(Event event) {
    line.setLength(0);
    line.append(event.time()).append(' ').append(event.level());
    line.append(' ').append(event.message()).append('\n');
    sink.accept(line.toString());
  }
}
