import dev.pinion.future.Future;

/** Written with its class the call is the same. */
class QualifiedCall {
  static String load(Future<String> row) throws Exception {
    return dev.pinion.Async.await(row); // error: AwaitOutsideAsync
  }
}
