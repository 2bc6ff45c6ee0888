import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A DateTimeFormatter never changes, so all threads may have the one of the cache. */
class PatternCache {
  record Field(String pattern, LocalDate value) {}

  private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

  List<String> render(List<Field> fields) {
    return fields.parallelStream()
        .map(field -> format(field.pattern()).format(field.value()))
        .toList();
  }

  private DateTimeFormatter format(String pattern) {
    return formats.computeIfAbsent(pattern, DateTimeFormatter::ofPattern);
  }
}
