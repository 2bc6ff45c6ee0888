import dev.pinion.annotations.Sync;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Concurrent collections, executors, times and patterns. */
@Sync
final class ConcurrentService {
  private final ConcurrentHashMap<String, AtomicLong> hits = new ConcurrentHashMap<>();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Duration timeout = Duration.ofSeconds(1);
  private final Clock clock = Clock.systemUTC();
  private final Pattern p = Pattern.compile("a");
  private final Optional<String> o = Optional.empty();

  long hit(String k) {
    return hits.computeIfAbsent(k, x -> new AtomicLong()).incrementAndGet();
  }

  void close() {
    pool.shutdown();
  }
}
