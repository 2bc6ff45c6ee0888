import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import java.util.List;

/** Awaited, it runs. */
class CallWithoutAwait {
  static Future<Void> send(String letter) {
    return async(
        () -> {
          System.out.println(letter);
          return null;
        });
  }

  static Future<Void> notifyAll(List<String> letters) {
    return async(
        () -> {
          for (String letter : letters) {
            await(send(letter));
          }
          return null;
        });
  }
}
