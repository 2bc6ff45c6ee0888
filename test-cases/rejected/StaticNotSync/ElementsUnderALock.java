import java.text.DateFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;

/** The formats are made under a lock, and used without. */
class ElementsUnderALock {
  private static final String[] PATTERNS = {"yyyy", "yy"};
  private static final DateFormat[] FORMATS = new DateFormat[2]; // warning: StaticNotSync

  static Date parse(String text) throws ParseException {
    synchronized (PATTERNS) {
      for (int i = 0; i < PATTERNS.length; i++) {
        FORMATS[i] = new SimpleDateFormat(PATTERNS[i]);
      }
    }
    return FORMATS[0].parse(text);
  }
}
