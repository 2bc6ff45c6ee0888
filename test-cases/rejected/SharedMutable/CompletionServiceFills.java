import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;

/** A completion service is a pool. */
class CompletionServiceFills {
  static void run(Executor pool, List<String> ids) {
    ExecutorCompletionService<Boolean> service = new ExecutorCompletionService<>(pool);
    List<String> rows = new ArrayList<>();
    for (String id : ids) {
      service.submit(() -> rows.add(id)); // error: SharedMutable
    }
  }
}
