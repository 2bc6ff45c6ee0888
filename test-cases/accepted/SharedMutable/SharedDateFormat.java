import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** DateTimeFormatter is immutable. */
class SharedDateFormat {
  static void print(List<LocalDate> dates) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    dates.parallelStream().forEach(d -> System.out.println(format.format(d)));
  }
}
