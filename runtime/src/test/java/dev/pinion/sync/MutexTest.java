package dev.pinion.sync;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import dev.pinion.task.JoinHandle;
import dev.pinion.testing.Polled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MutexTest {
  private final Mutex<Integer> mutex = new Mutex<>(0);

  private Polled<MutexGuard<Integer>> lock() {
    return Polled.by(mutex.lock());
  }

  @Test
  void aFreeLockIsReadyAtOnce() {
    try (MutexGuard<Integer> guard = lock().assertReady()) {
      guard.set(guard.get() + 1);
      assertThat(mutex.tryLock()).isNull();
    }
    try (MutexGuard<Integer> guard = mutex.tryLock()) {
      assertThat(guard.get()).isEqualTo(1);
    }
  }

  @Test
  void waitersAreServedInTheirOrder() {
    MutexGuard<Integer> held = lock().assertReady();
    Polled<MutexGuard<Integer>> first = lock().assertPending();
    Polled<MutexGuard<Integer>> second = lock().assertPending();
    held.close();
    second.assertNotWoken();
    assertThat(mutex.tryLock()).isNull(); // nobody overtakes, though the first has not run yet
    first.assertWoken().assertReady().close();
    second.assertWoken().assertReady().close();
    assertThat(mutex.tryLock()).isNotNull();
  }

  @Test
  void aCancelledWaiterBlocksNobody() {
    MutexGuard<Integer> held = lock().assertReady();
    Polled<MutexGuard<Integer>> cancelled = lock().assertPending();
    Polled<MutexGuard<Integer>> next = lock().assertPending();
    cancelled.cancel();
    held.close();
    cancelled.assertNotWoken();
    next.assertWoken().assertReady();
  }

  @Test
  void aWaiterCancelledAfterItsTurnCamePassesTheLockOn() {
    MutexGuard<Integer> held = lock().assertReady();
    Polled<MutexGuard<Integer>> cancelled = lock().assertPending();
    Polled<MutexGuard<Integer>> next = lock().assertPending();
    held.close();
    cancelled.assertWoken().cancel();
    next.assertWoken().assertReady().close();
    assertThat(mutex.tryLock()).isNotNull();
  }

  @Test
  void aClosedGuardIsNoWayToTheValue() {
    MutexGuard<Integer> guard = lock().assertReady();
    guard.close();
    assertThrows(IllegalStateException.class, guard::get);
    assertThrows(IllegalStateException.class, () -> guard.set(1));
    MutexGuard<Integer> next = lock().assertReady();
    guard.close(); // twice: must not unlock the other's
    assertThat(mutex.tryLock()).isNull();
    next.close();
  }

  @Test
  void aFutureNobodyPolledHoldsNothing() {
    Future<MutexGuard<Integer>> cold = mutex.lock();
    cold.cancel();
    assertThat(mutex.tryLock()).isNotNull();
  }

  @Test
  void anAbortedTaskReleasesItsPlace() throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      MutexGuard<Integer> held = runtime.blockOn(mutex.lock());
      JoinHandle<MutexGuard<Integer>> aborted = runtime.spawn(mutex.lock());
      JoinHandle<MutexGuard<Integer>> next = runtime.spawn(mutex.lock());
      aborted.abort();
      assertThrows(
          java.util.concurrent.CancellationException.class, () -> runtime.blockOn(aborted));
      held.close();
      runtime.blockOn(next).close();
    }
  }

  @Test
  void noIncrementIsLost() throws Exception {
    int tasks = 8;
    int rounds = 2000;
    try (AsyncRuntime runtime = AsyncRuntime.builder().workerThreads(4).build()) {
      List<JoinHandle<Void>> handles = new ArrayList<>();
      for (int i = 0; i < tasks; i++) {
        handles.add(runtime.spawn(increments(rounds)));
      }
      for (JoinHandle<Void> handle : handles) {
        runtime.blockOn(handle);
      }
      assertThat(runtime.blockOn(mutex.lock()).get()).isEqualTo(tasks * rounds);
    }
  }

  /** Rounds of lock, yield, increment, unlock; by hand, as this module is not rewritten. */
  private Future<Void> increments(int rounds) {
    if (rounds == 0) {
      return dev.pinion.future.Futures.ready(null);
    }
    return mutex
        .lock()
        .flatMap(
            guard ->
                dev.pinion.task.Task.yieldNow()
                    .map(
                        nothing -> {
                          guard.set(guard.get() + 1);
                          guard.close();
                          return null;
                        }))
        .flatMap(nothing -> dev.pinion.task.Task.spawn(increments(rounds - 1)));
  }
}
