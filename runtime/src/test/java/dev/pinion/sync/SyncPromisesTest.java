package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Waker;
import dev.pinion.task.JoinHandle;
import dev.pinion.task.Task;
import dev.pinion.testing.Polled;
import dev.pinion.testing.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corners of the synchronizers that programs rely on. */
final class SyncPromisesTest {

  @Test
  void aSemaphoreWithoutPermitsServesWhatIsAddedInOrder() {
    Semaphore semaphore = new Semaphore(0);
    Polled<Semaphore.Permit> first = Polled.by(semaphore.acquire(2)).assertPending();
    Polled<Semaphore.Permit> second = Polled.by(semaphore.acquire()).assertPending();
    semaphore.addPermits(1);
    first.assertNotWoken();
    second.assertNotWoken();
    semaphore.addPermits(2);
    first.assertWoken().assertReady();
    second.assertWoken().assertReady();
  }

  @Test
  void aClosedSemaphoreGivesNothingEvenIfPermitsAreLeft() {
    Semaphore semaphore = new Semaphore(1);
    semaphore.close();
    assertThat(semaphore.tryAcquire(1)).isNull();
    Polled.by(semaphore.acquire()).assertFails(ClosedException.class);
  }

  @Test
  void twoNotificationsBeforeAWaiterCountAsOne() {
    Notify notify = new Notify();
    notify.notifyOne();
    notify.notifyOne();
    Polled.by(notify.notified()).assertReady();
    Polled.by(notify.notified()).assertPending();
  }

  @Test
  void waitersAreNotifiedInTheirOrder() {
    Notify notify = new Notify();
    Polled<Void> first = Polled.by(notify.notified()).assertPending();
    Polled<Void> second = Polled.by(notify.notified()).assertPending();
    notify.notifyOne();
    first.assertWoken().assertReady();
    second.assertNotWoken();
    notify.notifyOne();
    second.assertWoken().assertReady();
  }

  @Test
  void aWaiterPolledAgainKeepsItsPlaceAndItsLatestWaker() {
    Mutex<String> mutex = new Mutex<>("");
    MutexGuard<String> guard = mutex.tryLock();
    Future<MutexGuard<String>> lock = mutex.lock();
    Polled<MutexGuard<String>> before = Polled.by(lock).assertPending();
    Polled<MutexGuard<String>> behind = Polled.by(mutex.lock()).assertPending();
    Polled<MutexGuard<String>> after = Polled.by(lock).assertPending();
    guard.close();
    before.assertNotWoken();
    behind.assertNotWoken();
    after.assertWoken().assertReady();
  }

  @Test
  void aBarrierForOneLetsEachThrough() {
    Barrier barrier = new Barrier(1);
    assertThat(Polled.by(barrier.arrive()).assertReady()).isTrue();
    assertThat(Polled.by(barrier.arrive()).assertReady()).isTrue();
    assertThrows(IllegalArgumentException.class, () -> new Barrier(0));
  }

  @Test
  void aBarrierIsPassedOncePerRoundInEveryOrder() throws Exception {
    TestRuntime.explore(
        30,
        runtime -> {
          Barrier barrier = new Barrier(3);
          List<JoinHandle<Boolean>> leaders = new ArrayList<>();
          for (int i = 0; i < 6; i++) {
            leaders.add(runtime.spawn(Task.yieldNow().flatMap(x -> barrier.arrive())));
          }
          List<Boolean> led = runtime.blockOn(Futures.joinAll(leaders));
          assertThat(led.stream().filter(x -> x).count()).isEqualTo(2);
        });
  }

  @Test
  void tryReceiveTellsEmptyFromEnded() {
    Mpsc<String> channel = Mpsc.bounded(2);
    assertThat(channel.receiver().tryReceive()).isNull();
    assertThat(channel.receiver().isEnded()).isFalse();
    assertThat(channel.sender().trySend("last")).isTrue();
    channel.sender().close();
    assertThat(channel.receiver().isEnded()).isFalse();
    assertThat(channel.receiver().tryReceive()).isEqualTo("last");
    assertThat(channel.receiver().isEnded()).isTrue();
  }

  @Test
  void closingTheReceiverWakesEverySenderThatWaits() {
    Mpsc<String> channel = Mpsc.bounded(1);
    assertThat(channel.sender().trySend("in")).isTrue();
    Polled<Void> first = Polled.by(channel.sender().send("a")).assertPending();
    Polled<Void> second = Polled.by(channel.sender().send("b")).assertPending();
    channel.receiver().close();
    first.assertWoken().assertFails(ClosedException.class);
    second.assertWoken().assertFails(ClosedException.class);
    assertThat(channel.receiver().tryReceive()).isEqualTo("in");
  }

  @Test
  void messagesOfEachSenderKeepTheirOrderInEveryOrderOfTasks() throws Exception {
    TestRuntime.explore(
        30,
        runtime -> {
          Mpsc<Integer> channel = Mpsc.bounded(2);
          for (int sender = 0; sender < 3; sender++) {
            int base = sender * 10;
            Mpsc.Sender<Integer> mine = channel.sender().share();
            Future<Void> sending = Futures.ready(null);
            for (int i = 0; i < 5; i++) {
              int message = base + i;
              sending = sending.flatMap(x -> mine.send(message));
            }
            JoinHandle<Void> unused =
                runtime.spawn(
                    sending.map(
                        x -> {
                          mine.close();
                          return null;
                        }));
          }
          channel.sender().close();
          List<Integer> all = new ArrayList<>();
          for (Integer n; (n = runtime.blockOn(channel.receiver().receive())) != null; ) {
            all.add(n);
          }
          assertThat(all).hasSize(15);
          for (int base : new int[] {0, 10, 20}) {
            assertThat(all.stream().filter(n -> n / 10 == base / 10).toList()).isInOrder();
          }
        });
  }

  @Test
  void aBroadcastOfOneCapacityKeepsTheLatest() {
    Broadcast<Integer> channel = new Broadcast<>(1);
    Broadcast.Receiver<Integer> receiver = channel.subscribe();
    channel.send(1);
    channel.send(2);
    channel.send(3);
    LaggedException lagged = Polled.by(receiver.receive()).assertFails(LaggedException.class);
    assertThat(lagged).hasMessageThat().contains("2");
    assertThat(Polled.by(receiver.receive()).assertReady()).isEqualTo(3);
  }

  @Test
  void aBroadcastWithoutReceiversTakesMessagesAndALateOneSeesNone() {
    Broadcast<Integer> channel = new Broadcast<>(4);
    channel.send(1);
    Broadcast.Receiver<Integer> late = channel.subscribe();
    assertThat(late.waiting()).isEqualTo(0);
    Polled<Integer> next = Polled.by(late.receive()).assertPending();
    channel.close();
    assertThat(next.assertWoken().assertReady()).isNull();
    assertThrows(IllegalStateException.class, () -> channel.send(2));
  }

  @Test
  void aWatchersShareHasSeenAsMuchAndNoMore() {
    Watch<String> watch = Watch.of("first");
    watch.sender().send("second");
    Watch.Receiver<String> copy = watch.receiver().share();
    assertThat(watch.receiver().get()).isEqualTo("second");
    assertThat(watch.receiver().hasChanged()).isFalse();
    assertThat(copy.hasChanged()).isTrue();
    assertThat(Polled.by(copy.changed()).assertReady()).isTrue();
  }

  @Test
  void aChangeMadeWhileNobodyWaitsIsNotLost() {
    Watch<Integer> watch = Watch.of(0);
    watch.sender().send(1);
    watch.sender().close();
    assertThat(Polled.by(watch.receiver().changed()).assertReady()).isTrue();
    assertThat(Polled.by(watch.receiver().changed()).assertReady()).isFalse();
    assertThat(watch.receiver().get()).isEqualTo(1);
  }

  @Test
  void aOneshotWhoseReceiverLeftTellsTheSenderWhileItWaits() {
    Oneshot<String> channel = Oneshot.create();
    Polled<Void> closed = Polled.by(channel.sender().closed()).assertPending();
    channel.receiver().cancel();
    closed.assertWoken().assertReady();
    assertThat(channel.sender().send("late")).isFalse();
  }

  @Test
  void aFailedComputationOfACellLeavesItEmptyForSet() {
    OnceCell<String> cell = new OnceCell<>();
    Polled.by(cell.getOrInit(() -> Futures.failed(new IllegalStateException("no"))))
        .assertFails(IllegalStateException.class);
    assertThat(cell.get()).isNull();
    assertThat(cell.set("value")).isTrue();
    assertThat(Polled.by(cell.getOrInit(Futures::pending)).assertReady()).isEqualTo("value");
  }

  @Test
  void aCellBeingComputedIsNotSet() {
    OnceCell<String> cell = new OnceCell<>();
    Polled<String> computing = Polled.by(cell.getOrInit(Futures::pending)).assertPending();
    assertThat(cell.set("other")).isFalse();
    computing.cancel();
    assertThat(cell.set("value")).isTrue();
  }

  @Test
  void aReaderBehindAWriterWaitsAndAllReadersBehindItGoTogether() {
    RwLock<String> lock = new RwLock<>("");
    RwLock.ReadGuard<String> reading = lock.tryRead();
    Polled<RwLock.WriteGuard<String>> writer = Polled.by(lock.write()).assertPending();
    Polled<RwLock.ReadGuard<String>> one = Polled.by(lock.read()).assertPending();
    Polled<RwLock.ReadGuard<String>> two = Polled.by(lock.read()).assertPending();
    assertThat(lock.tryRead()).isNull();
    reading.close();
    writer.assertWoken().assertReady().close();
    one.assertWoken().assertReady();
    two.assertWoken().assertReady();
  }

  @Test
  void whatIsLeftAfterALagIsReceivedBeforeTheEnd() {
    Broadcast<Integer> channel = new Broadcast<>(2);
    Broadcast.Receiver<Integer> slow = channel.subscribe();
    for (int i = 0; i < 7; i++) {
      channel.send(i);
    }
    channel.close();
    assertThat(Polled.by(slow.receive()).assertFails(LaggedException.class).missed()).isEqualTo(5);
    assertThat(Polled.by(slow.receive()).assertReady()).isEqualTo(5);
    assertThat(Polled.by(slow.receive()).assertReady()).isEqualTo(6);
    assertThat(Polled.by(slow.receive()).assertReady()).isNull();
  }

  @Test
  void aWaiterCancelledByTheWakeOfAnotherPassesItsNotificationOn() {
    Notify notify = new Notify();
    Future<Void> first = notify.notified();
    Future<Void> second = notify.notified();
    assertThat(first.poll(Context.of(Waker.of(first::cancel))).isReady()).isFalse();
    Polled<Void> waiting = Polled.by(second).assertPending();
    notify.notifyOne(); // wakes the first, which gives up at once
    waiting.assertWoken().assertReady();
  }
}
