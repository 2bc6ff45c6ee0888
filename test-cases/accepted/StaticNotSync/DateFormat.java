import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** DateTimeFormatter is immutable. */
class DateFormat {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  static String day(LocalDate date) {
    return FORMAT.format(date);
  }
}
