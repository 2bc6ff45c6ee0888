package dev.pinion.benchmarks.load;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.RuntimeMetrics;
import dev.pinion.future.Future;
import dev.pinion.net.TcpListener;
import dev.pinion.net.TcpStream;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.time.Time;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The server of the loads, a process of its own: it answers each line with what it counts. */
public final class EchoServer {
  private static final int BUFFER = 1024;

  private final TcpListener listener;
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong open = new AtomicLong();
  private final AtomicLong broken = new AtomicLong();

  private EchoServer(TcpListener listener) {
    this.listener = listener;
  }

  /** Serves until its input ends. */
  public static void main(String[] args) throws Exception {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build();
        TcpListener listener = TcpListener.bind(anyPort)) {
      EchoServer server = new EchoServer(listener);
      runtime.blockOn(warmUp());
      runtime.spawn(server.accepting().named("accepts"));
      while (tasks(runtime) == 0) {
        Thread.sleep(1); // till it waits: what is counted before a load has that task in it
      }
      System.out.println(listener.localAddress().getPort());
      server.answer(runtime);
    }
  }

  /** Loads the classes that are needed when no descriptor is left to load them with. */
  private static Future<@Nullable Void> warmUp() {
    return async(
        () -> {
          try (TcpListener other =
              TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            TcpStream near = await(TcpStream.connect(other.localAddress()));
            TcpStream far = await(other.accept());
            JoinHandle<@Nullable Void> echoing = Task.spawn(new EchoServer(other).echoing(far));
            near.close();
            await(echoing);
            await(Time.sleep(Duration.ofMillis(1)));
          }
          return null;
        });
  }

  private Future<@Nullable Void> accepting() {
    return async(
        () -> {
          while (true) {
            try {
              TcpStream connection = await(listener.accept());
              accepted.incrementAndGet();
              open.incrementAndGet();
              Task.spawn(echoing(connection));
            } catch (IOException noDescriptor) {
              refused.incrementAndGet();
              await(Time.sleep(Duration.ofMillis(20)));
            }
          }
        });
  }

  private Future<@Nullable Void> echoing(TcpStream connection) {
    return async(
        () -> {
          try {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            while (await(connection.read(buffer)) >= 0) {
              buffer.flip();
              await(connection.writeAll(buffer));
              buffer.clear();
            }
          } catch (IOException peerIsGone) {
            broken.incrementAndGet();
          } finally {
            connection.close();
            open.decrementAndGet();
          }
          return null;
        });
  }

  /** How many wait. */
  private static long tasks(AsyncRuntime runtime) {
    RuntimeMetrics metrics = runtime.metrics();
    return metrics.tasksBegun() - metrics.tasksEnded();
  }

  private void answer(AsyncRuntime runtime) throws Exception {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (lines.readLine() != null) {
      System.out.printf(
          "accepted=%d refused=%d open=%d broken=%d tasks=%d descriptors=%d heap=%d%n",
          accepted.get(),
          refused.get(),
          open.get(),
          broken.get(),
          tasks(runtime),
          Program.descriptors(),
          Program.heapAfterCollection());
    }
  }
}
