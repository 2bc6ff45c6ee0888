package dev.pinion.sync;

import dev.pinion.testing.Polled;
import org.junit.jupiter.api.Test;

final class NotifyTest {
  private final Notify notify = new Notify();

  private Polled<Void> notified() {
    return Polled.by(notify.notified());
  }

  @Test
  void oneIsRememberedOnce() {
    notify.notifyOne();
    notify.notifyOne();
    notified().assertReady();
    notified().assertPending();
  }

  @Test
  void oneWakesTheFirst() {
    Polled<Void> first = notified().assertPending();
    Polled<Void> second = notified().assertPending();
    notify.notifyOne();
    second.assertNotWoken();
    first.assertWoken().assertReady();
    notify.notifyOne();
    second.assertWoken().assertReady();
  }

  @Test
  void waitersWakesAllAndRemembersNothing() {
    Polled<Void> first = notified().assertPending();
    Polled<Void> cold = notified();
    notify.notifyWaiters();
    first.assertWoken().assertReady();
    cold.assertReady();
    notified().assertPending();
  }

  @Test
  void aCancelledWaiterPassesItsNotificationOn() {
    Polled<Void> first = notified().assertPending();
    Polled<Void> second = notified().assertPending();
    notify.notifyOne();
    first.assertWoken().cancel();
    second.assertWoken().assertReady();
    Polled<Void> third = notified().assertPending();
    notify.notifyOne();
    third.cancel();
    notified().assertReady();
  }

  @Test
  void aCancelledWaiterOfAllPassesNothingOn() {
    Polled<Void> first = notified().assertPending();
    notify.notifyWaiters();
    first.cancel();
    notified().assertPending();
  }
}
