import static dev.pinion.Async.async;

import dev.pinion.future.Future;

/** A stream of bytes in memory does not. */
class SocketRead {
  static Future<Integer> first(byte[] bytes) {
    return async(() -> new java.io.ByteArrayInputStream(bytes).read());
  }
}
