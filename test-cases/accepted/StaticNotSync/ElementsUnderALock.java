import java.text.DateFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;

/** Each use of the elements holds one lock. */
class ElementsUnderALock {
  private static final String[] PATTERNS = {"yyyy", "yy"};
  private static final DateFormat[] FORMATS = new DateFormat[PATTERNS.length];

  static Date parse(String text) throws ParseException {
    synchronized (PATTERNS) {
      for (int i = 0; i < PATTERNS.length; i++) {
        DateFormat format = FORMATS[i];
        if (format == null) {
          format = new SimpleDateFormat(PATTERNS[i]);
          FORMATS[i] = format;
        }
        return format.parse(text);
      }
    }
    throw new ParseException(text, 0);
  }
}
