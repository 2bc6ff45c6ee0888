package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.testing.Polled;
import org.junit.jupiter.api.Test;

final class BroadcastTest {
  private final Broadcast<Integer> channel = new Broadcast<>(3);
  private final Broadcast.Receiver<Integer> receiver = channel.subscribe();

  private Polled<Integer> receive() {
    return Polled.by(receiver.receive());
  }

  @Test
  void everyReceiverGetsEveryMessageSinceItSubscribed() {
    channel.send(1);
    Broadcast.Receiver<Integer> late = channel.subscribe();
    channel.send(2);
    assertThat(receive().assertReady()).isEqualTo(1);
    assertThat(receive().assertReady()).isEqualTo(2);
    assertThat(Polled.by(late.receive()).assertReady()).isEqualTo(2);
  }

  @Test
  void aMessageWakesAll() {
    Polled<Integer> first = receive().assertPending();
    Polled<Integer> second = Polled.by(channel.subscribe().receive()).assertPending();
    channel.send(1);
    assertThat(first.assertWoken().assertReady()).isEqualTo(1);
    assertThat(second.assertWoken().assertReady()).isEqualTo(1);
  }

  @Test
  void aSlowReceiverIsToldWhatItMissed() {
    for (int i = 0; i < 5; i++) {
      channel.send(i);
    }
    assertThat(receiver.waiting()).isEqualTo(5);
    assertThat(receive().assertFails(LaggedException.class).missed()).isEqualTo(2);
    assertThat(receive().assertReady()).isEqualTo(2);
    assertThat(receive().assertReady()).isEqualTo(3);
    assertThat(receive().assertReady()).isEqualTo(4);
    receive().assertPending();
  }

  @Test
  void aCancelledReceiveLosesNoMessage() {
    Polled<Integer> cancelled = receive().assertPending();
    channel.send(1);
    cancelled.cancel();
    assertThat(receive().assertReady()).isEqualTo(1);
  }

  @Test
  void closingWakesAllAndKeepsWhatWasSent() {
    Polled<Integer> waiting = receive().assertPending();
    channel.send(1);
    channel.close();
    assertThat(waiting.assertWoken().assertReady()).isEqualTo(1);
    assertThat(receive().assertReady()).isNull();
    assertThrows(IllegalStateException.class, () -> channel.send(2));
  }
}
