package dev.pinion;

import dev.pinion.reactor.Reactor;
import dev.pinion.scheduler.Driver;
import dev.pinion.time.TimeDriver;

/** Sockets and timers as one source of events: it waits for a socket until a timer is due. */
record EventDriver(Reactor reactor, TimeDriver timers) implements Driver {

  @Override
  public void park(long nanos) {
    reactor.park(nanos > 0 ? timers.beforePark(nanos) : 0);
    timers.fire();
    Thread.interrupted(); // left by a task; it would turn the next park into a busy loop
  }

  @Override
  public void unpark() {
    reactor.unpark();
  }

  @Override
  public void close() {
    timers.close();
    reactor.close();
  }
}
