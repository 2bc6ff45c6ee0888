import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.future.Futures;

/** main is ordinary code: it drives futures with blockOn. */
class InMain {
  static Future<String> fetch() {
    return Futures.ready("row");
  }

  public static void main(String[] args) throws Exception {
    System.out.println(await(fetch())); // error: AwaitOutsideAsync
  }
}
