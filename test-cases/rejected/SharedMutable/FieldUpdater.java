import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** The task also reads the plain field beside the one that is updated in one step. */
class FieldUpdater implements Runnable {
  private static final AtomicIntegerFieldUpdater<FieldUpdater> STATE =
      AtomicIntegerFieldUpdater.newUpdater(FieldUpdater.class, "state");

  private volatile int state;
  private Future<?> timer;

  @Override
  public void run() {
    if (STATE.compareAndSet(this, 0, 1) && timer != null) {
      System.out.println(state);
    }
  }

  static void start(ScheduledExecutorService timers) {
    FieldUpdater delay = new FieldUpdater();
    delay.timer = timers.schedule(delay, 1, TimeUnit.SECONDS); // error: SharedMutable
  }
}
