import dev.pinion.future.Context;
import dev.pinion.future.Future;
import java.util.List;
import java.util.function.Supplier;

/** The variable is given another future, which was not polled. */
class ThroughAlias {
  static void keep(Supplier<Future<String>> rows, List<Future<String>> kept, Context cx) {
    Future<String> row = rows.get();
    System.out.println(row.poll(cx).isReady());
    row.cancel();
    row = rows.get();
    kept.add(row);
  }
}
