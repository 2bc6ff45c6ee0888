import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;

/** A factory awaits, then constructs. */
class FieldInitializer {
  private final String host;

  private FieldInitializer(String host) {
    this.host = host;
  }

  static Future<FieldInitializer> open(Future<String> name) {
    return async(() -> new FieldInitializer(await(name)));
  }

  String host() {
    return host;
  }
}
