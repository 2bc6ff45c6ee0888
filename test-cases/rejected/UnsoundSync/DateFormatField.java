import dev.pinion.annotations.Sync;
import java.text.SimpleDateFormat;
import java.util.Date;

/** A formatter that changes itself, in a class that promises to be safe to share. */
@Sync
final class DateFormatField { // error: UnsoundSync
  private final SimpleDateFormat format = new SimpleDateFormat("yyyy");

  String year(Date date) {
    return format.format(date);
  }
}
