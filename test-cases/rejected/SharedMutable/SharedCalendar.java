import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Every task sets the one calendar to its own date. */
class SharedCalendar {
  static void days(ExecutorService pool, List<Date> dates) {
    Calendar calendar = Calendar.getInstance();
    for (Date date : dates) {
      pool.execute(() -> calendar.setTime(date)); // error: SharedMutable
    }
  }
}
