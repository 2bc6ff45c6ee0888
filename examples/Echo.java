import static dev.pinion.Async.async;
import static dev.pinion.Async.await;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.net.TcpListener;
import dev.pinion.net.TcpStream;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** An echo server and its 1,000 clients, all open at the same time, on two threads. */
class Echo {

  /** Takes connections for as long as the listener is open, and gives each a task. */
  static Future<Void> serve(TcpListener listener) {
    return async(
        () -> {
          while (true) {
            Task.spawn(echo(await(listener.accept())));
          }
        });
  }

  static Future<Void> echo(TcpStream accepted) {
    return async(
        () -> {
          try (TcpStream stream = accepted) {
            ByteBuffer buffer = ByteBuffer.allocate(256);
            while (await(stream.read(buffer)) >= 0) {
              await(stream.writeAll(buffer.flip()));
              buffer.clear();
            }
            return null;
          }
        });
  }

  /** Says something, and checks that the same comes back. */
  static Future<Boolean> talk(TcpStream connected, String text) {
    return async(
        () -> {
          try (TcpStream stream = connected) {
            byte[] said = text.getBytes(UTF_8);
            await(stream.writeAll(ByteBuffer.wrap(said)));
            ByteBuffer heard = ByteBuffer.allocate(said.length);
            while (heard.hasRemaining() && await(stream.read(heard)) >= 0) {}
            return heard.flip().equals(ByteBuffer.wrap(said));
          }
        });
  }

  public static void main(String[] args) throws Exception {
    int clients = args.length == 0 ? 1_000 : Integer.parseInt(args[0]);
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();
        TcpListener listener =
            TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      JoinHandle<Void> server = runtime.spawn(serve(listener));
      List<TcpStream> open = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        open.add(runtime.blockOn(TcpStream.connect(listener.localAddress())));
      }
      System.out.println(open.size() + " connections are open");
      List<JoinHandle<Boolean>> talks = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        talks.add(runtime.spawn(talk(open.get(i), "client " + i)));
      }
      int echoes = 0;
      for (JoinHandle<Boolean> talk : talks) {
        echoes += runtime.blockOn(talk) ? 1 : 0;
      }
      System.out.println(echoes + " of " + clients + " heard what they said, on two workers");
      server.abort();
    }
  }
}
