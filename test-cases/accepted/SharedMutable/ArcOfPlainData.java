import dev.pinion.rc.Arc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Filled first, only read after: the list is frozen. */
class ArcOfPlainData {
  static void export(ExecutorService pool) {
    Arc<List<String>> rows = Arc.of(new ArrayList<>());
    rows.get().add("early");
    pool.execute(() -> System.out.println(rows.get().size()));
    System.out.println(rows.get().size());
  }
}
