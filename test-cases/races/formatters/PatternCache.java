import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cache of formatters is a ConcurrentHashMap and as safe as can be. What lies in it is not: all
 * threads that ask for one pattern get one SimpleDateFormat.
 */
class PatternCache {
  record Field(String pattern, Date value) {}

  private final Map<String, SimpleDateFormat> formats = new ConcurrentHashMap<>();

  List<String> render(List<Field> fields) {
    return fields.parallelStream()
        .map(field -> format(field.pattern()).format(field.value())) // error: SharedMutable
        .toList();
  }

  private SimpleDateFormat format(String pattern) {
    return formats.computeIfAbsent(pattern, SimpleDateFormat::new);
  }
}
