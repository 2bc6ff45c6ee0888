import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The timer only passes on to the executor that everything here runs on, one after the other. */
class TaskOnSerialExecutor {
  private final Executor serial;
  private final ScheduledExecutorService timer;
  private boolean enabled;
  private ScheduledFuture<?> wakeUp;

  TaskOnSerialExecutor(Executor serial, ScheduledExecutorService timer) {
    this.serial = serial;
    this.timer = timer;
  }

  /** Called on the serial executor. */
  void start(long delay) {
    wakeUp = timer.schedule(new Alarm(), delay, TimeUnit.MILLISECONDS);
    enabled = true;
  }

  private final class Alarm implements Runnable {
    @Override
    public void run() {
      serial.execute(new Ring());
    }
  }

  private final class Ring implements Runnable {
    @Override
    public void run() {
      if (enabled) {
        wakeUp = null;
        enabled = false;
      }
    }
  }
}
