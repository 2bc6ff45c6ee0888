import java.text.SimpleDateFormat;
import java.util.Date;

/** One format for each thread. */
class DeclaredAsDateFormat {
  private static final ThreadLocal<java.text.DateFormat> FORMAT =
      ThreadLocal.withInitial(() -> new SimpleDateFormat("HH:mm"));

  static String time(Date date) {
    return FORMAT.get().format(date);
  }
}
