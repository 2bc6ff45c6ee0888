package dev.pinion.benchmarks.load;

import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.future.Future;
import dev.pinion.net.TcpStream;
import dev.pinion.time.Time;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Connections that send numbered messages and look at what comes back. */
final class EchoClient {
  static final int MESSAGE = 64;

  private final InetSocketAddress server;
  final AtomicLong connected = new AtomicLong();
  final AtomicLong sent = new AtomicLong();
  final AtomicLong echoed = new AtomicLong();
  final AtomicLong wrong = new AtomicLong();
  final AtomicLong failed = new AtomicLong();

  EchoClient(int port) {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  InetSocketAddress server() {
    return server;
  }

  /** One connection: a message now and then, until that time; whether all came back. */
  Future<Boolean> talking(long id, Duration before, Duration pause, long until) {
    return async(
        () -> {
          await(Time.sleep(before));
          try (TcpStream connection = await(TcpStream.connect(server))) {
            connected.incrementAndGet();
            ByteBuffer message = ByteBuffer.allocateDirect(MESSAGE);
            ByteBuffer answer = ByteBuffer.allocateDirect(MESSAGE);
            for (long number = 0; number == 0 || System.nanoTime() < until; number++) {
              fill(message.clear(), id, number);
              sent.incrementAndGet();
              await(connection.writeAll(message));
              await(connection.readFully(answer.clear()));
              (answer.flip().equals(message.flip()) ? echoed : wrong).incrementAndGet();
              await(Time.sleep(pause));
            }
            return true;
          } catch (IOException lost) {
            failed.incrementAndGet();
            return false;
          }
        });
  }

  private static void fill(ByteBuffer message, long id, long number) {
    while (message.hasRemaining()) {
      message.putLong(id * 1_000_003 + number * 31 + message.position());
    }
    message.flip();
  }
}
