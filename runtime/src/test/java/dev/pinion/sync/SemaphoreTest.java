package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.testing.Polled;
import org.junit.jupiter.api.Test;

final class SemaphoreTest {
  private final Semaphore semaphore = new Semaphore(3);

  private Polled<Semaphore.Permit> acquire(int count) {
    return Polled.by(semaphore.acquire(count));
  }

  @Test
  void permitsAreTakenAndGivenBack() {
    Semaphore.Permit two = acquire(2).assertReady();
    assertThat(semaphore.available()).isEqualTo(1);
    assertThat(semaphore.tryAcquire(2)).isNull();
    two.close();
    two.close();
    assertThat(semaphore.available()).isEqualTo(3);
  }

  @Test
  void aLargeRequestIsNotOvertakenBySmallOnes() {
    Semaphore.Permit one = acquire(1).assertReady();
    Polled<Semaphore.Permit> large = acquire(3).assertPending();
    Polled<Semaphore.Permit> small = acquire(1).assertPending();
    assertThat(semaphore.tryAcquire(1)).isNull();
    one.close();
    small.assertNotWoken();
    large.assertWoken().assertReady().close();
    small.assertWoken().assertReady();
  }

  @Test
  void cancellingTheLargeRequestLetsTheSmallOnesThrough() {
    acquire(1).assertReady();
    Polled<Semaphore.Permit> large = acquire(3).assertPending();
    Polled<Semaphore.Permit> small = acquire(1).assertPending();
    large.cancel();
    small.assertWoken().assertReady();
    assertThat(semaphore.available()).isEqualTo(1);
  }

  @Test
  void cancellingAfterTheGrantGivesBack() {
    Semaphore.Permit all = acquire(3).assertReady();
    Polled<Semaphore.Permit> granted = acquire(2).assertPending();
    all.close();
    granted.assertWoken().cancel();
    assertThat(semaphore.available()).isEqualTo(3);
  }

  @Test
  void closingFailsAllWhoWaitAndAllWhoCome() {
    Semaphore.Permit all = acquire(3).assertReady();
    Polled<Semaphore.Permit> first = acquire(1).assertPending();
    Polled<Semaphore.Permit> second = acquire(2).assertPending();
    semaphore.close();
    first.assertWoken().assertFails(ClosedException.class);
    second.assertWoken().assertFails(ClosedException.class);
    all.close();
    acquire(1).assertFails(ClosedException.class);
    assertThat(semaphore.tryAcquire(1)).isNull();
  }

  @Test
  void permitsCanBeAddedAndForgotten() {
    acquire(3).assertReady().forget();
    Polled<Semaphore.Permit> waiting = acquire(2).assertPending();
    semaphore.addPermits(1);
    waiting.assertNotWoken();
    semaphore.addPermits(1);
    waiting.assertWoken().assertReady();
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Semaphore(-1));
    assertThrows(IllegalArgumentException.class, () -> semaphore.acquire(0));
  }
}
