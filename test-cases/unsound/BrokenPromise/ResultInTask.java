import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * The task goes on using the list that is returned. Missed: whether a task is joined by then is
 * asked of crossings, and a returned value is none.
 */
final class ResultInTask {
  @Sending
  List<String> load(ExecutorService pool) {
    List<String> rows = new ArrayList<>();
    pool.execute(() -> rows.add("late"));
    return rows; // missed: BrokenPromise
  }
}
