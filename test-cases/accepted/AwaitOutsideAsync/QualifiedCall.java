import dev.pinion.future.Future;

/** Both calls qualified, and in their right places. */
class QualifiedCall {
  static Future<String> load(Future<String> row) {
    return dev.pinion.Async.async(() -> dev.pinion.Async.await(row));
  }
}
