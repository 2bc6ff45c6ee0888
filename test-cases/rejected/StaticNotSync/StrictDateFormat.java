import dev.pinion.annotations.Strict;
import java.text.SimpleDateFormat;
import java.util.Date;

/** Strict says the same as default. */
@Strict
class StrictDateFormat {
  private static final SimpleDateFormat DAY = // error: StaticNotSync
      new SimpleDateFormat("yyyy-MM-dd");

  static String day(Date date) {
    return DAY.format(date);
  }
}
