package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Waker;
import dev.pinion.task.JoinHandle;
import dev.pinion.testing.Polled;
import org.junit.jupiter.api.Test;

final class OneshotTest {
  private final Oneshot<Object> channel = Oneshot.create();
  private final Oneshot.Sender<Object> sender = channel.sender();
  private final Polled<Object> receiver = Polled.by(channel.receiver());

  @Test
  void aValueSentBeforeThePollIsReady() {
    assertThat(sender.send("value")).isTrue();
    assertThat(receiver.assertReady()).isEqualTo("value");
  }

  @Test
  void sendWakesTheReceiver() {
    receiver.assertPending().assertNotWoken();
    assertThat(channel.receiver().isReady()).isFalse();
    sender.send("value");
    assertThat(channel.receiver().isReady()).isTrue();
    assertThat(receiver.assertWoken().assertReady()).isEqualTo("value");
  }

  @Test
  void onlyTheLatestWakerIsWoken() {
    Polled<Object> earlier = Polled.by(channel.receiver()).assertPending();
    receiver.assertPending();
    sender.send("value");
    earlier.assertNotWoken();
    receiver.assertWoken();
  }

  @Test
  void nullAndWakersAreValuesToo() {
    sender.send(null);
    assertThat(receiver.assertReady()).isNull();
    Oneshot<Waker> wakers = Oneshot.create();
    Waker waker = Waker.of(() -> {});
    Polled<Waker> polled = Polled.by(wakers.receiver()).assertPending();
    wakers.sender().send(waker);
    assertThat(polled.assertReady()).isSameInstanceAs(waker);
  }

  @Test
  void closingTheSenderFailsTheReceiver() {
    receiver.assertPending();
    sender.close();
    receiver.assertWoken().assertFails(ClosedException.class);
    assertThrows(IllegalStateException.class, () -> sender.send("late"));
  }

  @Test
  void closingAfterSendKeepsTheValue() {
    sender.send("value");
    sender.close();
    assertThat(receiver.assertReady()).isEqualTo("value");
  }

  @Test
  void takesOneValue() {
    sender.send("first");
    assertThrows(IllegalStateException.class, () -> sender.send("second"));
    assertThat(receiver.assertReady()).isEqualTo("first");
    receiver.assertFails(IllegalStateException.class);
  }

  @Test
  void cancellingTheReceiverTellsTheSender() {
    Polled<Void> closed = Polled.by(sender.closed()).assertPending();
    receiver.assertPending();
    receiver.cancel();
    closed.assertWoken().assertReady();
    assertThat(sender.isClosed()).isTrue();
    assertThat(sender.send("nobody")).isFalse();
  }

  @Test
  void theSendersWaitEndsWithTheValueTaken() {
    Polled<Void> closed = Polled.by(sender.closed()).assertPending();
    sender.send("value");
    closed.assertPending();
    receiver.assertReady();
    closed.assertWoken().assertReady();
  }

  @Test
  void theReceiverIsWokenWhoeverElseWaits() {
    Polled<Void> closed = Polled.by(sender.closed()).assertPending();
    receiver.assertPending();
    sender.send("value");
    assertThat(receiver.assertWoken().assertReady()).isEqualTo("value");
    closed.assertWoken().assertReady();
  }

  @Test
  void aCancelledWaitOfTheSenderLeavesTheReceiverWaiting() {
    Polled<Void> closed = Polled.by(sender.closed()).assertPending();
    receiver.assertPending();
    closed.cancel();
    sender.close();
    receiver.assertWoken().assertFails(ClosedException.class);
  }

  @Test
  void valuesCrossThreads() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(2).build()) {
      for (int i = 0; i < 10_000; i++) {
        Oneshot<Integer> each = Oneshot.create();
        JoinHandle<Integer> received = runtime.spawn(each.receiver());
        each.sender().send(i);
        assertThat(runtime.blockOn(received)).isEqualTo(i);
      }
    }
  }
}
