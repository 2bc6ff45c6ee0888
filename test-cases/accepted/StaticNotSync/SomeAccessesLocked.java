import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;

/** Each access holds the same lock. */
class SomeAccessesLocked {
  private static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy-MM-dd");

  static String day(Date date) {
    synchronized (FORMAT) {
      return FORMAT.format(date);
    }
  }

  static Date parse(String text) throws ParseException {
    synchronized (FORMAT) {
      return FORMAT.parse(text);
    }
  }
}
