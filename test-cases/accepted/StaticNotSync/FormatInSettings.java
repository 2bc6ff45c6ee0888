import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;

/** The settings keep a format and only ever copy it, or hold its lock. */
class FormatInSettings {
  private final DateFormat format;

  private FormatInSettings(DateFormat format) {
    this.format = format;
  }

  FormatInSettings copy() {
    return new FormatInSettings((DateFormat) format.clone());
  }

  String text(Date date) {
    DateFormat own = (DateFormat) format.clone();
    return own.format(date);
  }

  String textInTurn(Date date) {
    synchronized (format) {
      return format.format(date);
    }
  }

  static final FormatInSettings DEFAULT = new FormatInSettings(new SimpleDateFormat("yyyy"));
}
