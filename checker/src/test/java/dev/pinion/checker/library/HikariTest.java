package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class HikariTest {
  @Test
  void aPoolIsSharedAndItsConnectionsAreNot() {
    LibraryCase.check(
        """
        import com.zaxxer.hikari.*;
        import java.sql.*;
        """,
        """
        private static final HikariDataSource POOL = new HikariDataSource();
        void accepted(ExecutorService workers) {
          for (int i = 0; i < 9; i++) {
            workers.submit(() -> {
              try (Connection connection = POOL.getConnection();
                  Statement statement = connection.createStatement()) {
                return statement.execute("select 1");
              }
            });
          }
        }
        // BUG: Diagnostic contains: every thread can reach static 'STATEMENT'
        private static Statement STATEMENT;
        """);
  }
}
