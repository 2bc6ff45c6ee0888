package dev.pinion.reactor;

import java.util.concurrent.locks.LockSupport;

/** Drives the channels of futures whose executor has no reactor. Started by the first of them. */
final class ReactorThread extends Thread {
  static final Reactor SHARED = begin();

  private final Reactor reactor = new Reactor();

  private ReactorThread() {
    super("pinion-reactor");
    setDaemon(true);
  }

  private static Reactor begin() {
    ReactorThread thread = new ReactorThread();
    thread.start();
    return thread.reactor;
  }

  /** A waker that somebody wrote, or the selector: the others must go on. */
  private void survive(Throwable escaped) {
    getUncaughtExceptionHandler().uncaughtException(this, escaped);
    LockSupport.parkNanos(1_000_000); // what fails again must not use up a processor
  }

  @Override
  public void run() {
    while (true) {
      try {
        reactor.park(Long.MAX_VALUE);
      } catch (Throwable escaped) {
        survive(escaped);
      }
      Thread.interrupted(); // nobody has reason to; it would turn the park into a busy loop
    }
  }
}
