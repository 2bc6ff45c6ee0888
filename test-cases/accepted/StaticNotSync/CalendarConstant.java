import java.time.LocalDate;

/** LocalDate is immutable. */
class CalendarConstant {
  static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

  static int year() {
    return EPOCH.getYear();
  }
}
