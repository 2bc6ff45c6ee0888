package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;

import dev.pinion.future.Futures;
import dev.pinion.testing.Polled;
import org.junit.jupiter.api.Test;

final class OnceCellTest {
  private final OnceCell<String> cell = new OnceCell<>();
  private final Oneshot<String> source = Oneshot.create();
  private int computed;

  private Polled<String> get() {
    return Polled.by(
        cell.getOrInit(
            () -> {
              computed++;
              return source.receiver();
            }));
  }

  @Test
  void oneComputesAndTheOthersWait() {
    Polled<String> first = get().assertPending();
    Polled<String> second = get().assertPending();
    assertThat(cell.set("other")).isFalse();
    source.sender().send("value");
    second.assertNotWoken();
    assertThat(first.assertWoken().assertReady()).isEqualTo("value");
    assertThat(second.assertWoken().assertReady()).isEqualTo("value");
    assertThat(get().assertReady()).isEqualTo("value");
    assertThat(computed).isEqualTo(1);
  }

  @Test
  void afterAFailureTheNextComputes() {
    Polled<String> first = get().assertPending();
    Polled<String> second = Polled.by(cell.getOrInit(() -> Futures.ready("mended")));
    second.assertPending();
    source.sender().close();
    first.assertWoken().assertFails(ClosedException.class);
    assertThat(second.assertWoken().assertReady()).isEqualTo("mended");
  }

  @Test
  void cancellingWhoComputesLetsTheNextCompute() {
    Polled<String> first = get().assertPending();
    Polled<String> second = Polled.by(cell.getOrInit(() -> Futures.ready("next")));
    second.assertPending();
    first.cancel();
    assertThat(source.sender().isClosed()).isTrue();
    assertThat(second.assertWoken().assertReady()).isEqualTo("next");
  }

  @Test
  void aValueCanBeSetOnce() {
    assertThat(cell.get()).isNull();
    assertThat(cell.set("a")).isTrue();
    assertThat(cell.set("b")).isFalse();
    assertThat(get().assertReady()).isEqualTo("a");
  }
}
