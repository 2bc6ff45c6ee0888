package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Context;
import dev.pinion.future.DirectFuture;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.testing.Polled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MpscTest {
  private final Mpsc<String> channel = Mpsc.bounded(2);
  private final Mpsc.Sender<String> sender = channel.sender();
  private final Mpsc.Receiver<String> receiver = channel.receiver();

  private Polled<Void> send(String message) {
    return Polled.by(sender.send(message));
  }

  private Polled<String> receive() {
    return Polled.by(receiver.receive());
  }

  @Test
  void messagesComeInTheirOrder() {
    send("a").assertReady();
    send("b").assertReady();
    assertThat(receive().assertReady()).isEqualTo("a");
    assertThat(receive().assertReady()).isEqualTo("b");
    receive().assertPending();
  }

  @Test
  void aMessageWakesTheReceiver() {
    Polled<String> waiting = receive().assertPending();
    send("a").assertReady();
    assertThat(waiting.assertWoken().assertReady()).isEqualTo("a");
  }

  @Test
  void aFullChannelMakesSendersWaitInTheirOrder() {
    send("a").assertReady();
    assertThat(sender.trySend("b")).isTrue();
    assertThat(sender.trySend("c")).isFalse();
    Polled<Void> third = send("c").assertPending();
    Polled<Void> fourth = send("d").assertPending();
    assertThat(receive().assertReady()).isEqualTo("a");
    third.assertWoken().assertReady();
    fourth.assertNotWoken();
    assertThat(sender.trySend("e")).isFalse();
    for (String each : List.of("b", "c", "d")) {
      assertThat(receive().assertReady()).isEqualTo(each);
    }
    fourth.assertWoken().assertReady();
  }

  @Test
  void whoWaitsForRoomHasItWhenThePollOfTheReceiverEnds() throws Exception {
    send("a").assertReady();
    send("b").assertReady();
    Polled<Void> third = send("c").assertPending();
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(1).build()) {
      assertThat(runtime.blockOn(runtime.spawn(receiver.receive()))).isEqualTo("a");
      third.assertWoken().assertReady();
    }
  }

  @Test
  void aCancelledSenderBlocksNobodyAndSendsNothing() {
    send("a").assertReady();
    send("b").assertReady();
    Polled<Void> cancelled = send("never").assertPending();
    Polled<Void> next = send("c").assertPending();
    cancelled.cancel();
    assertThat(receiver.tryReceive()).isEqualTo("a");
    next.assertWoken().assertReady();
    assertThat(receiver.tryReceive()).isEqualTo("b");
    assertThat(receiver.tryReceive()).isEqualTo("c");
    assertThat(receiver.tryReceive()).isNull();
  }

  @Test
  void aCancelledReceiveLosesNoMessage() {
    Polled<String> cancelled = receive().assertPending();
    cancelled.cancel();
    send("a").assertReady();
    cancelled.assertNotWoken();
    assertThat(receive().assertReady()).isEqualTo("a");
  }

  @Test
  void theLastSenderEndsTheChannel() {
    Mpsc.Sender<String> other = sender.share();
    Polled<String> waiting = receive().assertPending();
    sender.close();
    sender.close();
    waiting.assertNotWoken();
    Polled.by(other.send("last")).assertReady();
    other.close();
    assertThat(waiting.assertWoken().assertReady()).isEqualTo("last");
    assertThat(receiver.isEnded()).isTrue();
    assertThat(receive().assertReady()).isNull();
    assertThrows(IllegalStateException.class, () -> sender.trySend("x"));
  }

  @Test
  void closingTheReceiverFailsAllSendersAndKeepsWhatIsIn() {
    send("a").assertReady();
    send("b").assertReady();
    Polled<Void> waiting = send("c").assertPending();
    receiver.close();
    waiting.assertWoken().assertFails(ClosedException.class);
    send("d").assertFails(ClosedException.class);
    assertThrows(ClosedException.class, () -> sender.trySend("e"));
    assertThat(sender.isClosed()).isTrue();
    assertThat(receive().assertReady()).isEqualTo("a");
    assertThat(receive().assertReady()).isEqualTo("b");
    assertThat(receive().assertReady()).isNull();
  }

  @Test
  void anUnboundedChannelTakesEverything() {
    Mpsc<Integer> unbounded = Mpsc.unbounded();
    Polled<Integer> waiting = Polled.by(unbounded.receiver().receive()).assertPending();
    for (int i = 0; i < 1000; i++) {
      assertThat(unbounded.sender().trySend(i)).isTrue();
    }
    waiting.assertWoken();
    unbounded.sender().close();
    for (int i = 0; i < 1000; i++) {
      assertThat(waiting.assertReady()).isEqualTo(i);
    }
    assertThat(waiting.assertReady()).isNull();
    assertThat(unbounded.receiver().isEnded()).isTrue();
  }

  @Test
  void aReadyChannelStopsWhenTheTasksBudgetIsSpent() {
    Mpsc<Integer> endless = Mpsc.unbounded();
    endless.sender().trySend(1);
    int[] budget = {0};
    assertThat(endless.receiver().receive().poll(new Budgeted(budget)).isReady()).isFalse();
    budget[0] = 1;
    assertThat(endless.receiver().receive().poll(new Budgeted(budget)).isReady()).isTrue();
  }

  private static final class Budgeted extends Context {
    private final int[] budget;

    Budgeted(int[] budget) {
      this.budget = budget;
    }

    @Override
    public dev.pinion.future.Waker waker() {
      return dev.pinion.future.Waker.of(() -> {});
    }

    @Override
    public boolean mayProceed() {
      return budget[0]-- > 0;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 100, 0})
  void nothingIsLostBetweenThreads(int capacity) throws Exception {
    int producers = 4;
    int each = 20_000;
    Mpsc<Integer> shared = capacity == 0 ? Mpsc.unbounded() : Mpsc.bounded(capacity);
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(3).build()) {
      List<JoinHandle<Integer>> sending = new ArrayList<>();
      for (int i = 0; i < producers; i++) {
        sending.add(runtime.spawn(produce(shared.sender(), each)));
      }
      JoinHandle<Integer> received = runtime.spawn(count(shared.receiver(), producers * each));
      assertThat(runtime.blockOn(received)).isEqualTo(producers * (each * (each - 1) / 2));
      for (JoinHandle<Integer> handle : sending) {
        runtime.blockOn(handle);
      }
    }
  }

  /** Sends 0 to count - 1. */
  private static Future<Integer> produce(Mpsc.Sender<Integer> sender, int count) {
    return new DirectFuture<>() {
      private int next;
      private Future<Void> sending;

      @Override
      public Object pollDirect(Context cx) {
        while (next < count) {
          if (sending == null) {
            sending = sender.send(next);
          }
          if (DirectFuture.poll(sending, cx) == PENDING) {
            return PENDING;
          }
          sending = null;
          next++;
        }
        return count;
      }
    };
  }

  /** Receives so many and gives their sum. */
  private static Future<Integer> count(Mpsc.Receiver<Integer> receiver, int count) {
    return new DirectFuture<>() {
      private int received;
      private int sum;

      @Override
      public Object pollDirect(Context cx) {
        while (received < count) {
          Object message = DirectFuture.poll(receiver.receive(), cx);
          if (message == PENDING) {
            return PENDING;
          }
          sum += (Integer) message;
          received++;
        }
        return sum;
      }
    };
  }
}
