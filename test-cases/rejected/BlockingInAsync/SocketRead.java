import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.io.InputStream;
import java.net.Socket;

/** Streams of sockets and files block. */
class SocketRead {
  static Future<Integer> first(Socket socket) {
    return async(
        () -> {
          InputStream in = socket.getInputStream();
          return in.read(); // warning: BlockingInAsync
        });
  }
}
