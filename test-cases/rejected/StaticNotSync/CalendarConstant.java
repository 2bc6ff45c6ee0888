import java.util.Calendar;

/** Calendar computes its fields lazily, in getters as well. */
class CalendarConstant {
  static final Calendar EPOCH = Calendar.getInstance(); // error: StaticNotSync

  static int year() {
    return EPOCH.get(Calendar.YEAR);
  }
}
