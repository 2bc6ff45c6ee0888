import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * The task gets an immutable copy, so the context of the request may be cleared. Strict wants to
 * know that the audit may be called from any thread.
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
      Map<String, String> copy = Map.copyOf(context);
      background.execute(() -> audit.accept(copy.get("user"), copy.get("path")));
      return "202 " + path;
    } finally {
      context.clear();
    }
  }
}
