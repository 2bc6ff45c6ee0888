import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * The context of a request is handed to a task that is to do the rest later, and cleared in the
 * finally block of the request, as it should be. The task finds no user in it.
 */
class RequestContext {
  private final Executor background;
  private final BiConsumer<String, String> audit;

  RequestContext(Executor background, BiConsumer<String, String> audit) {
    this.background = background;
    this.audit = audit;
  }

  String handle(String user, String path) {
    Map<String, String> context = new HashMap<>();
    context.put("user", user);
    context.put("path", path);
    try {
      background.execute(() -> audit.accept(context.get("user"), context.get("path")));
      return "202 " + path;
    } finally {
      context.clear(); // error: SharedMutable
    }
  }
}
