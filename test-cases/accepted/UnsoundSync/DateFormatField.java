import dev.pinion.annotations.Sync;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The immutable formatter. */
@Sync
final class DateFormatField {
  private final DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy");

  String year(LocalDate date) {
    return format.format(date);
  }
}
