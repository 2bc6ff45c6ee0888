import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.sync.Mpsc;
import java.util.ArrayList;
import java.util.List;

/** What is sent is complete, or a copy, or comes back. */
final class MessageAwaited {
  static Future<Void> awaited(Mpsc.Sender<List<String>> out) {
    return async(
        () -> {
          List<String> rows = new ArrayList<>();
          rows.add("all");
          await(out.send(rows));
          rows = new ArrayList<>();
          rows.add("next");
          await(out.send(rows));
          return null;
        });
  }

  static void copied(AsyncRuntime runtime, Mpsc.Sender<List<String>> out) throws Exception {
    List<String> rows = new ArrayList<>();
    runtime.blockOn(out.send(List.copyOf(rows)));
    rows.add("more");
  }

  static Future<Void> answered(Mpsc.Sender<List<String>> out, Mpsc.Receiver<String> answers) {
    return async(
        () -> {
          List<String> rows = new ArrayList<>();
          await(out.send(rows));
          await(answers.receive());
          rows.add("more");
          return null;
        });
  }
}
