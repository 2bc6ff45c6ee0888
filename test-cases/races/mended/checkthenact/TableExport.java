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
 * Each task takes a connection from the source, which is a pool, and gives it back. Strict wants to
 * know that the source is one that threads may share.
 */
class TableExport {
  private final DataSource source;
  private final ExecutorService pool;

  TableExport(DataSource source, ExecutorService pool) {
    this.source = source;
    this.pool = pool;
  }

  void export(List<String> tables) throws InterruptedException {
    List<Callable<Long>> work = new ArrayList<>();
    for (String table : tables) {
      work.add(() -> count(table));
    }
    pool.invokeAll(work);
  }

  private long count(String table) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
