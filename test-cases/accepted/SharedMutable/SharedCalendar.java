import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** java.time is made of values. */
class SharedCalendar {
  static void days(ExecutorService pool, List<LocalDate> dates) {
    for (LocalDate date : dates) {
      pool.execute(() -> System.out.println(date.getDayOfWeek()));
    }
  }
}
