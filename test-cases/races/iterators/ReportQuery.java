import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/**
 * Four tasks page through one ResultSet. It is a cursor with a current row, so a task reads the
 * columns of a row that another has moved to.
 */
class ReportQuery {
  interface Sheet {
    void row(long id, String name);
  }

  private final ExecutorService pool;
  private final Sheet sheet;

  ReportQuery(ExecutorService pool, Sheet sheet) {
    this.pool = pool;
    this.sheet = sheet;
  }

  void run(PreparedStatement query) throws SQLException {
    ResultSet rows = query.executeQuery();
    Callable<Integer> fill = () -> fill(rows); // error: SharedMutable
    for (int i = 0; i < 4; i++) {
      pool.submit(fill);
    }
  }

  private int fill(ResultSet rows) throws SQLException {
    int filled = 0;
    while (rows.next()) {
      sheet.row(rows.getLong(1), rows.getString(2));
      filled++;
    }
    return filled;
  }
}
