import java.text.SimpleDateFormat;
import java.util.Date;

/** Every thread can reach a static, and SimpleDateFormat changes itself when it formats. */
class DateFormat {
  static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy-MM"); // error: StaticNotSync

  static String day(Date date) {
    return FORMAT.format(date);
  }
}
