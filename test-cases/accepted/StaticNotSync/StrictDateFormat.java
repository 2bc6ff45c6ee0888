import dev.pinion.annotations.Strict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** DateTimeFormatter is immutable. */
@Strict
class StrictDateFormat {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  static String day(LocalDate date) {
    return DAY.format(date);
  }
}
