package dev.pinion.reactor;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Waker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a worker that passes by looks for events. */
final class ReactorTest {
  private final Reactor reactor = new Reactor();
  private final List<Waiting> all = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Waiting each : all) {
      each.pipe.sink().close();
      each.registration.close();
    }
    reactor.close();
  }

  @Test
  void whoeverALookWokeHasATurnBeforeTheNextLook() throws IOException {
    List<Waiting> many = waiting(3 * 64);
    Waiting late = waiting(1).get(0);
    for (Waiting each : many) {
      each.send();
    }

    reactor.park(0);
    assertThat(many.stream().allMatch(each -> each.woken == 1)).isTrue();
    for (Waiting each : many) {
      assertThat(each.read()).isEqualTo(1);
    }

    late.send();
    assertThat(looksUntilWoken(late)).isEqualTo(4);
  }

  @Test
  void aLookThatWokeFewIsFollowedByTheNext() throws IOException {
    List<Waiting> few = waiting(3);
    Waiting late = waiting(1).get(0);
    for (Waiting each : few) {
      each.send();
    }

    reactor.park(0);
    for (Waiting each : few) {
      assertThat(each.woken).isEqualTo(1);
      assertThat(each.read()).isEqualTo(1);
    }

    late.send();
    assertThat(looksUntilWoken(late)).isEqualTo(1);
  }

  @Test
  void whoHasNothingElseToDoLooksAtOnce() throws IOException {
    List<Waiting> many = waiting(3 * 64);
    Waiting late = waiting(1).get(0);
    for (Waiting each : many) {
      each.send();
    }

    reactor.park(0);
    late.send();
    reactor.park(Long.MAX_VALUE);
    assertThat(late.woken).isEqualTo(1);
  }

  private int looksUntilWoken(Waiting waiting) {
    for (int looks = 1; looks <= 20; looks++) {
      reactor.park(0);
      if (waiting.woken > 0) {
        return looks;
      }
    }
    return -1;
  }

  private List<Waiting> waiting(int count) throws IOException {
    List<Waiting> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Waiting each = new Waiting();
      all.add(each);
      made.add(each);
      assertThat(each.read()).isSameInstanceAs(DirectFuture.PENDING);
    }
    return made;
  }

  /** A pipe, and a read that waits at its end. */
  private final class Waiting {
    int woken;
    final Pipe pipe = Pipe.open();
    final Registration registration = new Registration(pipe.source());
    private final Operation<Integer> read;
    private final Waker waker = Waker.of(() -> woken++);
    private final Context cx =
        new Context() {
          @Override
          public Waker waker() {
            return waker;
          }

          @Override
          public <S> S service(Class<S> type) {
            return type.cast(reactor);
          }
        };

    Waiting() throws IOException {
      pipe.source().configureBlocking(false);
      read =
          new Operation<>(registration, SelectionKey.OP_READ) {
            @Override
            protected Object attempt() throws IOException {
              int count = pipe.source().read(ByteBuffer.allocate(8));
              return count == 0 ? PENDING : (Object) count;
            }
          };
    }

    void send() throws IOException {
      assertThat(pipe.sink().write(ByteBuffer.allocate(1))).isEqualTo(1);
    }

    Object read() {
      return read.pollDirect(cx);
    }
  }
}
