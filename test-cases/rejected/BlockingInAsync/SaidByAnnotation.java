import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** Its own annotation says that the call blocks. */
class SaidByAnnotation {
  @interface Blocking {}

  interface Repository {
    @Blocking
    String find(int id);
  }

  static Future<String> load(Repository repository, int id) {
    return async(() -> repository.find(id)); // warning: BlockingInAsync
  }
}
