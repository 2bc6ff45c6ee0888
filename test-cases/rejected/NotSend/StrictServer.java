import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.annotations.Strict;
import dev.pinion.future.Future;
import dev.pinion.task.Task;
import java.util.concurrent.ConcurrentHashMap;

/** Strict: which handlers there are nobody knows; said once, whoever uses them. */
@Strict
class StrictServer {
  interface Handler {
    Future<String> handle(String request);
  }

  private final ConcurrentHashMap<String, Handler> handlers = new ConcurrentHashMap<>();

  Future<String> once(String request) {
    return async( // error: NotSend
        () -> await(handlers.get(request).handle(request)));
  }

  void twice(String request) {
    Task.spawn(async(() -> await(handlers.get(request).handle(request))));
  }

  Future<String> wrapped(Future<String> given) {
    return async(() -> await(given)); // error: NotSend
  }
}
