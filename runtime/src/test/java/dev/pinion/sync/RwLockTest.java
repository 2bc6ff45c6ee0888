package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.testing.Polled;
import org.junit.jupiter.api.Test;

final class RwLockTest {
  private final RwLock<String> lock = new RwLock<>("old");

  private Polled<RwLock.ReadGuard<String>> read() {
    return Polled.by(lock.read());
  }

  private Polled<RwLock.WriteGuard<String>> write() {
    return Polled.by(lock.write());
  }

  @Test
  void readersShare() {
    try (RwLock.ReadGuard<String> one = read().assertReady();
        RwLock.ReadGuard<String> two = read().assertReady()) {
      assertThat(one.get()).isEqualTo(two.get());
      assertThat(lock.tryWrite()).isNull();
    }
    assertThat(lock.tryWrite()).isNotNull();
  }

  @Test
  void aWriterIsAlone() {
    RwLock.WriteGuard<String> writer = write().assertReady();
    Polled<RwLock.ReadGuard<String>> reader = read().assertPending();
    Polled<RwLock.WriteGuard<String>> other = write().assertPending();
    writer.set("new");
    writer.close();
    other.assertNotWoken();
    RwLock.ReadGuard<String> guard = reader.assertWoken().assertReady();
    assertThat(guard.get()).isEqualTo("new");
    guard.close();
    other.assertWoken().assertReady();
    assertThrows(IllegalStateException.class, () -> writer.set("late"));
  }

  @Test
  void aWaitingWriterIsNotStarvedByReaders() {
    RwLock.ReadGuard<String> reading = read().assertReady();
    Polled<RwLock.WriteGuard<String>> writer = write().assertPending();
    Polled<RwLock.ReadGuard<String>> later = read().assertPending();
    reading.close();
    later.assertNotWoken();
    writer.assertWoken().assertReady().close();
    later.assertWoken().assertReady();
  }

  @Test
  void aCancelledWriterLetsReadersThrough() {
    read().assertReady();
    Polled<RwLock.WriteGuard<String>> writer = write().assertPending();
    Polled<RwLock.ReadGuard<String>> later = read().assertPending();
    writer.cancel();
    later.assertWoken().assertReady();
  }

  @Test
  void aWriterBecomesAReaderWithNoWriterInBetween() {
    RwLock.WriteGuard<String> writer = write().assertReady();
    Polled<RwLock.ReadGuard<String>> reader = read().assertPending();
    Polled<RwLock.WriteGuard<String>> next = write().assertPending();
    writer.set("mine");
    RwLock.ReadGuard<String> mine = writer.downgrade();
    reader.assertWoken().assertReady().close();
    next.assertNotWoken();
    assertThat(mine.get()).isEqualTo("mine");
    mine.close();
    next.assertWoken().assertReady();
  }
}
