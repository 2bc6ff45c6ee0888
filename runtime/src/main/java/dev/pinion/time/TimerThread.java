package dev.pinion.time;

import java.util.concurrent.locks.LockSupport;

/** Drives the timers of futures whose executor has none. Started by the first of them. */
final class TimerThread extends Thread {
  static final TimeDriver SHARED = begin();

  private final TimeDriver driver;

  private TimerThread() {
    super("pinion-timers");
    setDaemon(true);
    driver = new TimeDriver(TimeSource.system(), () -> LockSupport.unpark(this));
  }

  private static TimeDriver begin() {
    TimerThread thread = new TimerThread();
    thread.start();
    return thread.driver;
  }

  @Override
  public void run() {
    while (true) {
      long nanos = driver.beforePark(Long.MAX_VALUE);
      if (nanos > 0) {
        LockSupport.parkNanos(this, nanos);
      }
      Thread.interrupted(); // nobody has reason to; it would turn the park into a busy loop
      try {
        driver.fire();
      } catch (Throwable escaped) { // from a waker that somebody wrote; the others must go on
        getUncaughtExceptionHandler().uncaughtException(this, escaped);
      }
    }
  }
}
