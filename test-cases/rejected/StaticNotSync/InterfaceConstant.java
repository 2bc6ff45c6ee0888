import java.text.SimpleDateFormat;
import java.util.Date;

/** Constants of an interface are static, and public. */
class InterfaceConstant {
  interface Formats {
    SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd"); // error: StaticNotSync
  }

  static String day(Date date) {
    return Formats.DAY.format(date);
  }
}
