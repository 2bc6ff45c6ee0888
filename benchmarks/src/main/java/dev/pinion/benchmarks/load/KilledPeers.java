package dev.pinion.benchmarks.load;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.net.TcpStream;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Peers that are killed while both sides write, beside others that go on talking. */
public final class KilledPeers {
  private static final int CHUNK = 64 << 10;

  private KilledPeers() {}

  static void run(int connections, int rounds) throws Exception {
    Report report =
        new Report(
            "killed",
            rounds
                + " times a peer with "
                + connections
                + " connections killed mid-write; 50 stay");
    try (Program server = Program.server(20_000);
        AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      String port = server.line();
      EchoClient client = new EchoClient(Integer.parseInt(port));
      Counts before = server.counts();
      long until = System.nanoTime() + rounds * 2_000_000_000L;
      List<JoinHandle<Boolean>> others = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        others.add(runtime.spawn(client.talking(i, Duration.ZERO, Duration.ofMillis(50), until)));
      }
      for (int round = 0; round < rounds; round++) {
        try (Program victim =
            Program.start(
                20_000, List.of(), KilledPeers.class, port, Integer.toString(connections))) {
          report.equal("the victim's connections", connections, Long.parseLong(victim.line()));
          victim.kill();
        }
      }
      long whole = 0;
      for (JoinHandle<Boolean> other : others) {
        whole += runtime.blockOn(other) ? 1 : 0;
      }
      report.equal("connections of others that lost nothing", 50, whole);
      Loads.tell(report, client);
      Counts after = server.until("tasks", before.get("tasks"));
      report.equal("accepted", (long) rounds * connections + 50, after.get("accepted"));
      report.atLeast("connections that broke in the server", connections, after.get("broken"));
      Loads.idleAgain(report, before, after);
    }
    report.end();
  }

  /** The victim: writes without end, reads nothing, and says when all its connections do. */
  public static void main(String[] args) throws Exception {
    InetSocketAddress server =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    int connections = Integer.parseInt(args[1]);
    AtomicLong writing = new AtomicLong();
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      for (int i = 0; i < connections; i++) {
        runtime.spawn(flooding(server, writing));
      }
      while (writing.get() < connections) {
        Thread.sleep(5);
      }
      Thread.sleep(200);
      System.out.println(writing.get());
      while (System.in.read() >= 0) {
        // Until it is killed.
      }
    }
  }

  private static Future<@Nullable Void> flooding(InetSocketAddress server, AtomicLong writing) {
    return async(
        () -> {
          try (TcpStream connection = await(TcpStream.connect(server))) {
            for (boolean first = true; ; first = false) {
              await(connection.writeAll(ByteBuffer.allocate(CHUNK)));
              if (first) {
                writing.incrementAndGet();
              }
              await(Task.yieldNow());
            }
          }
        });
  }
}
