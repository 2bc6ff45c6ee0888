package dev.pinion;

import dev.pinion.scheduler.Driver;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A driver that has no events. */
final class ParkingDriver implements Driver {
  private final Semaphore unparked = new Semaphore(0);

  @Override
  public void park(long nanos) {
    try {
      if (unparked.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
        unparked.drainPermits();
      }
    } catch (InterruptedException e) {
      // A task left the flag set; the worker looks for work, which is all a return means.
    }
  }

  @Override
  public void unpark() {
    unparked.release();
  }

  @Override
  public void close() {}
}
