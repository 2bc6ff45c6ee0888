import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Strict: a new container is not its maker's own if others have what was put into it. */
@Strict
final class StrictFilled {
  static final class Row {
    int size;
  }

  record Page(Row row) {}

  static void copied(ExecutorService pool, List<Row> rows) {
    List<Row> copy = new ArrayList<>(rows);
    pool.execute(() -> copy.get(0).size++); // error: SharedMutable
  }

  static void added(ExecutorService pool, List<Row> rows) {
    List<Row> own = new ArrayList<>();
    for (Row row : rows) {
      own.add(row);
    }
    pool.execute(() -> own.get(0).size++); // error: SharedMutable
  }

  static void all(ExecutorService pool, List<Row> rows) {
    List<Row> own = new ArrayList<>();
    own.addAll(rows);
    pool.execute(() -> own.get(0).size++); // error: SharedMutable
  }

  static void listed(ExecutorService pool, Row row) {
    List<Row> own = List.of(row);
    pool.execute(() -> own.get(0).size++); // error: SharedMutable
  }

  static void stored(ExecutorService pool, Row row) {
    Row[] own = new Row[1];
    own[0] = row;
    pool.execute(() -> own[0].size++); // error: SharedMutable
  }

  static void ofRecord(ExecutorService pool, Row row) {
    Page page = new Page(row);
    pool.execute(() -> page.row().size++); // error: SharedMutable
  }

  static void ofArray(ExecutorService pool, Row[] rows) {
    Row[] copy = Arrays.copyOf(rows, 3);
    pool.execute(() -> copy[0].size++); // error: SharedMutable
  }

  private static void fill(List<Row> rows, Row row) {
    rows.add(row);
  }

  static void byHelper(ExecutorService pool, Row row) {
    List<Row> own = new ArrayList<>();
    fill(own, row);
    pool.execute(() -> own.get(0).size++); // error: SharedMutable
  }

  static void byReference(ExecutorService pool, List<Row> rows) {
    List<Row> own = new ArrayList<>();
    rows.forEach(own::add);
    pool.execute(() -> own.get(0).size++); // error: SharedMutable
  }

  static void byAlias(ExecutorService pool, Row row) {
    List<Row> own = new ArrayList<>();
    List<Row> same = own;
    same.add(row);
    pool.execute(() -> own.get(0).size++); // error: SharedMutable
  }

  static void inner(ExecutorService pool, Row row) {
    Map<String, List<Row>> own = new HashMap<>();
    own.computeIfAbsent("rows", k -> new ArrayList<>()).add(row);
    pool.execute(() -> own.get("rows").get(0).size++); // error: SharedMutable
  }

  static final class Node {
    final List<Node> next = new ArrayList<>();
    int size;
  }

  static void inCircle(ExecutorService pool, Node given) {
    Node first = new Node();
    Node second = new Node();
    first.next.add(second);
    second.next.add(first);
    first.next.add(given);
    pool.execute(() -> first.size++); // error: SharedMutable
    pool.execute(() -> second.size++); // error: SharedMutable
  }
}
