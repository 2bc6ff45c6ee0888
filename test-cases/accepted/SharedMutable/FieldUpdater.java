import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** An updater touches one field of the object it is given, in one step, and nothing else. */
class FieldUpdater implements Runnable {
  private static final AtomicIntegerFieldUpdater<FieldUpdater> STATE =
      AtomicIntegerFieldUpdater.newUpdater(FieldUpdater.class, "state");
  private static final VarHandle HANDLE;

  static {
    try {
      HANDLE = MethodHandles.lookup().findVarHandle(FieldUpdater.class, "state", int.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private volatile int state;
  private Future<?> timer;

  private static void end(FieldUpdater delay) {
    if (STATE.compareAndSet(delay, 0, 1)) {
      HANDLE.setRelease(delay, 2);
    }
  }

  @Override
  public void run() {
    end(this);
  }

  static void start(ScheduledExecutorService timers) {
    FieldUpdater delay = new FieldUpdater();
    delay.timer = timers.schedule(delay, 1, TimeUnit.SECONDS);
    end(delay);
  }
}
