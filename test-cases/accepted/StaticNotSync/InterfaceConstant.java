import java.text.SimpleDateFormat;
import java.util.Date;

/** A pattern for such a format is a String. */
class InterfaceConstant {
  interface Formats {
    String DAY = "yyyy-MM-dd";
  }

  static String day(Date date) {
    return new SimpleDateFormat(Formats.DAY).format(date);
  }
}
