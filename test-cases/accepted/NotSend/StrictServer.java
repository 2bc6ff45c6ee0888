import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.annotations.Send;
import dev.pinion.annotations.Strict;
import dev.pinion.annotations.Sync;
import dev.pinion.future.Future;
import dev.pinion.io.BufferedWrite;
import dev.pinion.io.LineReader;
import dev.pinion.net.TcpListener;
import dev.pinion.net.TcpStream;
import dev.pinion.sync.Semaphore;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.JoinSet;
import dev.pinion.time.Time;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Strict: a server with connections, handlers, limits and what its tasks hand back. */
@Strict
class StrictServer {
  record Request(String path, Map<String, String> headers, List<byte[]> parts) {}

  @Send
  @Sync
  interface Handler {
    Future<String> handle(Request request);
  }

  private final ConcurrentHashMap<String, Handler> handlers = new ConcurrentHashMap<>();
  private final Semaphore limit = new Semaphore(100);

  Future<Void> serve(TcpListener listener) {
    return async(
        () -> {
          try (JoinSet<Void> connections = new JoinSet<>()) {
            while (true) {
              TcpStream stream = await(listener.accept());
              Semaphore.Permit permit = await(limit.acquire());
              connections.spawn(
                  async(
                      () -> {
                        try (permit) {
                          await(talk(stream));
                        }
                        return null;
                      }));
            }
          }
        });
  }

  Future<Void> talk(TcpStream accepted) {
    return async(
        () -> {
          try (TcpStream stream = accepted) {
            LineReader lines = new LineReader(stream, StandardCharsets.US_ASCII);
            BufferedWrite out = new BufferedWrite(stream);
            Map<String, String> headers = new HashMap<>();
            for (String line; (line = await(lines.next())) != null; ) {
              headers.put(line, line);
              Handler handler = handlers.get(line);
              String answer =
                  await(
                      Time.timeout(
                          handler.handle(new Request(line, headers, List.of())),
                          Duration.ofSeconds(1)));
              await(out.writeAll(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII))));
              await(out.flush());
            }
            return null;
          }
        });
  }

  static Future<Map<String, Long>> sizes(String word) {
    return async(
        () -> {
          Map<String, Long> sizes = new HashMap<>();
          await(Time.sleep(Duration.ofMillis(1)));
          sizes.put(word, 1L);
          return sizes;
        });
  }

  static long total(AsyncRuntime runtime) throws Exception {
    JoinHandle<Map<String, Long>> sizes = runtime.spawn(sizes("word"));
    return runtime.blockOn(sizes).size();
  }
}
