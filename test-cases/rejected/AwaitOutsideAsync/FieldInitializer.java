import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** Initializers run inside a constructor. */
class FieldInitializer {
  private final String host;

  FieldInitializer(Future<String> name) throws Exception {
    host = await(name); // error: AwaitOutsideAsync
  }

  String host() {
    return host;
  }
}
