package dev.pinion.reactor;

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

  @Override
  public void run() {
    while (true) {
      reactor.park(Long.MAX_VALUE);
      Thread.interrupted(); // nobody has reason to; it would turn the park into a busy loop
    }
  }
}
