import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import java.util.List;

/** A record, an array, a list and another future take it along. */
class RecordOfPolled {
  record Named(String name, Future<String> row) {}

  static Named named(Future<String> row, Context cx) {
    System.out.println(row.poll(cx));
    return new Named("row", row); // error: PinnedMoved
  }

  static Future<?>[] array(Future<String> row, Context cx) {
    System.out.println(row.poll(cx));
    return new Future<?>[] {row}; // error: PinnedMoved
  }

  static List<Future<String>> list(Future<String> row, Context cx) {
    System.out.println(row.poll(cx));
    return List.of(row); // error: PinnedMoved
  }

  static Future<String> again(Future<String> row, Context cx) {
    System.out.println(row.poll(cx));
    return Futures.fromPoll(next -> row.poll(next)); // error: PinnedMoved
  }
}
