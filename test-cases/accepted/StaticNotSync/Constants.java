import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Immutable collections, safe JDK types, enums, functions: the statics of ordinary code. */
class Constants {
  enum Level {
    LOW,
    HIGH
  }

  static final List<String> HOSTS = List.of("db-1", "db-2");
  static final Map<String, Level> LEVELS = Map.of("db-1", Level.HIGH);
  private static final Comparator<String> BY_LENGTH = Comparator.comparingInt(String::length);
  private static final Random DICE = new Random();
  private static final AtomicLong IDS = new AtomicLong();
  private static final ExecutorService POOL = Executors.newFixedThreadPool(2);
  private static final Object LOCK = new Object();
  private static final String[] UNITS = {"ms", "s"};
  private static final ThreadLocal<StringBuilder> LINE =
      ThreadLocal.withInitial(StringBuilder::new);

  static String longest() {
    return Collections.max(HOSTS, BY_LENGTH) + LEVELS + DICE.nextInt() + IDS.get() + UNITS[0];
  }

  static int used() {
    synchronized (LOCK) {
      return LINE.get().length() + POOL.hashCode();
    }
  }
}
