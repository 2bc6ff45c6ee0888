import java.text.SimpleDateFormat;
import java.util.Date;

/** Declared by its superclass, it is still the same object. */
class DeclaredAsDateFormat {
  static final java.text.DateFormat TIME = new SimpleDateFormat("HH:mm"); // error: StaticNotSync

  static String time(Date date) {
    return TIME.format(date);
  }
}
