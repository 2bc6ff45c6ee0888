import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;

/** A server socket hands each connection to a thread of its own and keeps none. */
class AcceptLoop {
  static void serve(ServerSocket server, ExecutorService threads) throws IOException {
    while (!server.isClosed()) {
      Socket connection = server.accept();
      threads.execute(() -> echo(connection));
    }
  }

  private static void echo(Socket connection) {
    try (connection) {
      connection.getInputStream().transferTo(connection.getOutputStream());
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}
