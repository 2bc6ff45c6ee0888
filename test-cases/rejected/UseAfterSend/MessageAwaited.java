import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.sync.Mpsc;
import java.util.ArrayList;
import java.util.List;

/** That a channel has taken a message does not say that its receiver is done with it. */
final class MessageAwaited {
  static Future<Void> awaited(Mpsc.Sender<List<String>> out) {
    return async(
        () -> {
          List<String> rows = new ArrayList<>();
          await(out.send(rows));
          rows.add("more"); // error: UseAfterSend
          return null;
        });
  }

  static void blocked(AsyncRuntime runtime, Mpsc.Sender<List<String>> out) throws Exception {
    List<String> rows = new ArrayList<>();
    runtime.blockOn(out.send(rows));
    rows.add("more"); // error: UseAfterSend
  }
}
