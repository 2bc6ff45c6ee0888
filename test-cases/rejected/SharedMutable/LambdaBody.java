import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The task is a local variable; its body is in sight all the same. */
class LambdaBody {
  static void load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    Runnable add = () -> rows.add("row");
    pool.execute(add);
    System.out.println(rows.size()); // error: SharedMutable
  }
}
