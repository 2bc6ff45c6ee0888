import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/**
 * The connection is opened by whoever needs it first, and that are several tasks: one connection is
 * opened for each and never closed, and those that come later share the last.
 */
class TableExport {
  private final DataSource source;
  private final ExecutorService pool;
  private Connection connection;

  TableExport(DataSource source, ExecutorService pool) {
    this.source = source;
    this.pool = pool;
  }

  void export(List<String> tables) throws InterruptedException {
    List<Callable<Long>> work = new ArrayList<>();
    for (String table : tables) {
      work.add(() -> count(table)); // strict: SharedMutable
    }
    pool.invokeAll(work);
  }

  private long count(String table) throws SQLException {
    try (Statement statement = connection().createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = source.getConnection();
    }
    return connection;
  }
}
