import dev.pinion.annotations.Sync;

/** A monitor with wait and notifyAll. */
@Sync
final class MonitorWait {
  private boolean ready;

  synchronized void await() throws InterruptedException {
    while (!ready) {
      wait();
    }
  }

  synchronized void open() {
    ready = true;
    notifyAll();
  }
}
