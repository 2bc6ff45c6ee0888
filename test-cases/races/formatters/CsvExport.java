import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * The settings of an export are a record, so they look immutable; one of their components is a
 * DateFormat that all chunks of the export use at the same time.
 */
class CsvExport {
  record Settings(char separator, DateFormat dates) {}

  record Row(long id, Date changed) {}

  private final ExecutorService pool;

  CsvExport(ExecutorService pool) {
    this.pool = pool;
  }

  String export(List<List<Row>> chunks) throws InterruptedException, ExecutionException {
    Settings settings = new Settings(';', new SimpleDateFormat("yyyy-MM-dd"));
    List<Callable<String>> work = new ArrayList<>();
    for (List<Row> chunk : chunks) {
      work.add(() -> write(chunk, settings)); // strict: SharedMutable
    }
    StringBuilder file = new StringBuilder();
    for (Future<String> part : pool.invokeAll(work)) {
      file.append(part.get());
    }
    return file.toString();
  }

  private static String write(List<Row> rows, Settings settings) {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(row.id()).append(settings.separator());
      text.append(settings.dates().format(row.changed())).append('\n');
    }
    return text.toString();
  }
}
