import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;

/** The results are taken by one thread, which alone writes the list. */
class CompletionServiceFills {
  static void run(Executor pool, List<String> ids) throws Exception {
    ExecutorCompletionService<String> service = new ExecutorCompletionService<>(pool);
    List<String> rows = new ArrayList<>();
    for (String id : ids) {
      service.submit(() -> "row " + id);
    }
    for (int i = 0; i < ids.size(); i++) {
      rows.add(service.take().get());
    }
  }
}
