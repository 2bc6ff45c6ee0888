import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** Its own annotation says that the call does not. */
class SaidByAnnotation {
  @interface NonBlocking {}

  interface Repository {
    @NonBlocking
    String find(int id);
  }

  static Future<String> load(Repository repository, int id) {
    return async(() -> repository.find(id));
  }
}
