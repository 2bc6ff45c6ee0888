import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;

/** One access without the lock, and the others hold it in vain. */
class SomeAccessesLocked {
  static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy-MM"); // error: StaticNotSync

  static String day(Date date) {
    synchronized (FORMAT) {
      return FORMAT.format(date);
    }
  }

  static Date parse(String text) throws ParseException {
    return FORMAT.parse(text);
  }
}
