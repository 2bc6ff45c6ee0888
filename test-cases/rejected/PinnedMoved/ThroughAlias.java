import dev.pinion.future.Context;
import dev.pinion.future.Future;
import java.util.List;

/** A second name for the same future. */
class ThroughAlias {
  static void keep(Future<String> row, List<Future<String>> kept, Context cx) {
    Future<String> same = row;
    try {
      System.out.println(same.poll(cx).isReady());
    } finally {
      System.out.println("polled");
    }
    kept.add(row); // error: PinnedMoved
  }
}
