package dev.pinion.net;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.io.Io;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ManyConnectionsTest {
  private static final int CONNECTIONS = 500;
  private static final int ROUNDS = 40;

  @Test
  @Timeout(60)
  void everyMessageComesBackOnEveryConnection() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(3).build();
        TcpListener listener =
            TcpListener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      JoinHandle<Integer> serving = runtime.spawn(serve(listener));
      List<JoinHandle<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(
            runtime.spawn(
                TcpStream.connect(listener.localAddress())
                    .flatMap(stream -> new PingPong(stream, ROUNDS))));
      }
      for (JoinHandle<Integer> client : clients) {
        assertThat(runtime.blockOn(client)).isEqualTo(ROUNDS);
      }
      assertThat(runtime.blockOn(serving)).isEqualTo(CONNECTIONS);
    }
  }

  /** Accepts all connections and has a task copy each back to where it came from. */
  private static Future<Integer> serve(TcpListener listener) {
    return new DirectFuture<>() {
      private int accepted;
      private Future<TcpStream> accept = listener.accept();

      @Override
      public Object pollDirect(Context cx) {
        while (accepted < CONNECTIONS) {
          Object stream = DirectFuture.poll(accept, cx);
          if (stream == PENDING) {
            return PENDING;
          }
          TcpStream connection = (TcpStream) stream;
          JoinHandle<Void> unused =
              Task.spawn(
                  Io.copy(connection, connection).flatMap(count -> connection.shutdownOutput()));
          accepted++;
          accept = listener.accept();
        }
        return accepted;
      }
    };
  }

  /** Writes a message and reads it back, so many times, then sees the end. */
  private static final class PingPong implements DirectFuture<Integer> {
    private final TcpStream stream;
    private final int rounds;
    private final ByteBuffer message = ByteBuffer.allocate(64);
    private final ByteBuffer answer = ByteBuffer.allocate(64);
    private int round;
    private boolean reading;
    private Future<?> current;

    PingPong(TcpStream stream, int rounds) {
      this.stream = stream;
      this.rounds = rounds;
    }

    @Override
    public Object pollDirect(Context cx) {
      while (round < rounds) {
        if (current == null) {
          current = reading ? stream.read(answer) : stream.writeAll(next());
        }
        Object outcome = DirectFuture.poll(current, cx);
        if (outcome == PENDING) {
          return PENDING;
        }
        current = null;
        if (!reading) {
          reading = true;
        } else if (!answer.hasRemaining()) {
          assertThat(answer.flip()).isEqualTo(message.flip());
          reading = false;
          round++;
        } else {
          assertThat(outcome).isNotEqualTo(-1);
        }
      }
      try {
        stream.close();
      } catch (java.io.IOException e) {
        throw new AssertionError(e);
      }
      return round;
    }

    private ByteBuffer next() {
      message.clear();
      answer.clear();
      while (message.hasRemaining()) {
        message.put((byte) (round * 31 + message.position()));
      }
      return message.flip();
    }
  }
}
