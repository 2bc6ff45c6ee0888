package dev.pinion.benchmarks.load;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.net.TcpStream;
import dev.pinion.task.JoinHandle;
import dev.pinion.time.Time;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Peers that read slower than they write, beside others that are not to notice. */
final class SlowReaders {
  private static final int CHUNK = 8 << 10;

  private SlowReaders() {}

  static void run(int connections, int megabytes) throws Exception {
    Report report =
        new Report(
            "slow",
            connections + " peers send " + megabytes + " MB each and read slowly; 50 others talk");
    long bytes = (long) megabytes << 20;
    try (Program server = Program.server(20_000);
        AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      EchoClient client = new EchoClient(Integer.parseInt(server.line()));
      Counts before = server.counts();
      List<JoinHandle<Long>> slow = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        slow.add(runtime.spawn(exchange(client.server(), i, bytes)));
      }
      List<JoinHandle<Boolean>> others = new ArrayList<>();
      long until = System.nanoTime() + 10_000_000_000L;
      for (int i = 0; i < 50; i++) {
        others.add(runtime.spawn(client.talking(i, Duration.ZERO, Duration.ofMillis(20), until)));
      }
      Thread.sleep(2_000);
      report.atMost("heap of the server meanwhile, bytes", 64 << 20, server.counts().get("heap"));
      long whole = 0;
      for (JoinHandle<Boolean> other : others) {
        whole += runtime.blockOn(other) ? 1 : 0;
      }
      report.equal("connections of others that lost nothing", 50, whole);
      Loads.tell(report, client);
      long back = 0;
      for (JoinHandle<Long> each : slow) {
        back += runtime.blockOn(each);
      }
      report.equal("bytes that came back in their order", connections * bytes, back);
      Loads.idleAgain(report, before, server.until("tasks", before.get("tasks")));
    }
    report.end();
  }

  private static Future<Long> exchange(InetSocketAddress server, int id, long bytes) {
    return async(
        () -> {
          try (TcpStream connection = await(TcpStream.connect(server))) {
            return await(
                Futures.join(sending(connection, id, bytes), reading(connection, id))
                    .map(joined -> joined.second()));
          }
        });
  }

  private static Future<Long> sending(TcpStream connection, int id, long bytes) {
    return async(
        () -> {
          ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
          for (long at = 0; at < bytes; at += CHUNK) {
            chunk.clear();
            for (int i = 0; i < CHUNK; i++) {
              chunk.put(octet(id, at + i));
            }
            await(connection.writeAll(chunk.flip()));
          }
          await(connection.shutdownOutput());
          return bytes;
        });
  }

  /** Ten small reads, a pause; how many bytes were right. */
  private static Future<Long> reading(TcpStream connection, int id) {
    return async(
        () -> {
          await(Time.sleep(Duration.ofSeconds(3))); // until nothing more fits in between
          ByteBuffer part = ByteBuffer.allocateDirect(CHUNK);
          long right = 0;
          for (int reads = 0; await(connection.read(part)) >= 0; reads++) {
            part.flip();
            while (part.hasRemaining() && part.get() == octet(id, right)) {
              right++;
            }
            part.clear();
            if (reads % 10 == 9) {
              await(Time.sleep(Duration.ofMillis(10)));
            }
          }
          return right;
        });
  }

  private static byte octet(int id, long at) {
    return (byte) (id * 7L + at * 31 + (at >> 8));
  }
}
