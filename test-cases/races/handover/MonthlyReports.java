import java.util.Calendar;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;

/**
 * A Calendar is moved on by a month for each task, and all tasks have that one Calendar: most
 * reports are of the last month, and even get() computes its fields anew.
 */
class MonthlyReports {
  private final ExecutorService pool;
  private final BiConsumer<Integer, Integer> report;

  MonthlyReports(ExecutorService pool, BiConsumer<Integer, Integer> report) {
    this.pool = pool;
    this.report = report;
  }

  void ofYear(int year) {
    Calendar month = Calendar.getInstance(Locale.ROOT);
    month.clear();
    month.set(year, Calendar.JANUARY, 1);
    while (month.get(Calendar.YEAR) == year) {
      pool.submit(() -> report(month)); // error: SharedMutable
      month.add(Calendar.MONTH, 1);
    }
  }

  private void report(Calendar month) {
    report.accept(month.get(Calendar.YEAR), month.get(Calendar.MONTH));
  }
}
