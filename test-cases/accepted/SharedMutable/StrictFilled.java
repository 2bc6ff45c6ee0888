import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Strict: filled with what is safe to share, or with what the method has made itself. */
@Strict
final class StrictFilled {
  static final class Row {
    int size;
  }

  record Page(Row row, String title) {}

  static void copied(ExecutorService pool, List<String> names) {
    List<String> copy = new ArrayList<>(names);
    copy.addAll(names);
    pool.execute(() -> System.out.println(copy.get(0)));
  }

  static void added(ExecutorService pool) {
    Row first = new Row();
    List<Row> own = new ArrayList<>();
    own.add(first);
    own.add(new Row());
    Map<String, List<Row>> all = new HashMap<>();
    all.put("rows", own);
    pool.execute(() -> all.get("rows").get(0).size++);
  }

  static void stored(ExecutorService pool) {
    Row[] own = new Row[1];
    own[0] = new Row();
    pool.execute(() -> own[0].size++);
  }

  static void ofRecord(ExecutorService pool, String title) {
    Page page = new Page(new Row(), title);
    pool.execute(() -> page.row().size++);
  }

  private static void fill(List<Row> rows, int count) {
    for (int i = 0; i < count; i++) {
      rows.add(new Row());
    }
  }

  static void byHelper(ExecutorService pool) {
    List<Row> own = new ArrayList<>();
    fill(own, 3);
    pool.execute(() -> own.get(0).size++);
  }

  static void byReference(ExecutorService pool, List<String> names) {
    List<String> own = new ArrayList<>();
    names.forEach(own::add);
    pool.execute(() -> System.out.println(own.get(0)));
  }

  static void mapped(ExecutorService pool, List<String> names) {
    List<Row> own = names.stream().map(name -> new Row()).toList();
    pool.execute(() -> own.get(0).size++);
  }

  static void inner(ExecutorService pool) {
    Map<String, List<Row>> own = new HashMap<>();
    own.computeIfAbsent("rows", k -> new ArrayList<>()).add(new Row());
    pool.execute(() -> own.get("rows").get(0).size++);
  }
}
