import java.time.YearMonth;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * A YearMonth does not move, plusMonths gives another. Strict wants to know that reports may be
 * made on any thread.
 */
class MonthlyReports {
  private final ExecutorService pool;
  private final Consumer<YearMonth> report;

  MonthlyReports(ExecutorService pool, Consumer<YearMonth> report) {
    this.pool = pool;
    this.report = report;
  }

  void ofYear(int year) {
    for (int i = 1; i <= 12; i++) {
      YearMonth month = YearMonth.of(year, i);
      pool.submit(() -> report.accept(month));
    }
  }
}
