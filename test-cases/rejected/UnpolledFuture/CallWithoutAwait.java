import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.util.List;

/** A future does nothing until it is polled: this one is made and dropped, and nothing is sent. */
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
            send(letter); // error: UnpolledFuture
          }
          return null;
        });
  }
}
