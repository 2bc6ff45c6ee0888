import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;

/** The settings format dates for everybody, with one format. */
class FormatInSettings {
  private final DateFormat format;

  private FormatInSettings(DateFormat format) {
    this.format = format;
  }

  String text(Date date) {
    return format.format(date);
  }

  static final FormatInSettings DEFAULT = // warning: StaticNotSync
      new FormatInSettings(new SimpleDateFormat("yyyy"));
}
