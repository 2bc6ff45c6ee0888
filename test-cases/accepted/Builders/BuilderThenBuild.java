import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The builder stays here; what it built is immutable and crosses. */
class BuilderThenBuild {
  record Query(String table, List<String> columns) {
    Query {
      columns = List.copyOf(columns);
    }
  }

  static final class Builder {
    private String table = "";
    private final List<String> columns = new ArrayList<>();

    Builder table(String table) {
      this.table = table;
      return this;
    }

    Builder column(String column) {
      columns.add(column);
      return this;
    }

    Query build() {
      return new Query(table, columns);
    }
  }

  static void run(ExecutorService pool) {
    Builder builder = new Builder().table("orders").column("id");
    Query first = builder.build();
    pool.execute(() -> System.out.println(first));
    Query second = builder.column("total").build();
    pool.execute(() -> System.out.println(second));
  }
}
