package dev.pinion.benchmarks;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.net.TcpListener;
import dev.pinion.net.TcpStream;
import dev.pinion.task.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** W8: a task for each connection sends back what comes. */
final class Echo {
  private static final int BUFFER = 1024;

  private Echo() {}

  /** Serves until the process is killed; answers each line "stat" with heap and resident bytes. */
  static void serve(AsyncRuntime runtime, int port) throws Exception {
    TcpListener listener =
        TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    runtime.spawnBlocking(
        () -> {
          answerStat();
          return null;
        });
    runtime.blockOn(runtime.spawn(accepting(listener)));
  }

  private static Future<@Nullable Void> accepting(TcpListener listener) {
    return async(
        () -> {
          while (true) {
            Task.spawn(echoing(await(listener.accept())));
          }
        });
  }

  private static Future<@Nullable Void> echoing(TcpStream connection) {
    return async(
        () -> {
          try {
            connection.noDelay(true);
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            while (await(connection.read(buffer)) >= 0) {
              buffer.flip();
              await(connection.writeAll(buffer));
              buffer.clear();
            }
          } catch (IOException e) {
            // The peer went away: as good an end as any.
          } finally {
            connection.close();
          }
          return null;
        });
  }

  private static void answerStat() throws Exception {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals("stat")) {
        Memory.collect();
        System.out.printf("STAT %d %d%n", Memory.heap(), Memory.resident());
      }
    }
  }
}
