import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A periodic task with state of its own. */
class Heartbeat {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger beats = new AtomicInteger();

  void start() {
    timer.scheduleAtFixedRate(
        () -> System.out.println("beat " + beats.incrementAndGet()), 0, 1, TimeUnit.SECONDS);
  }

  int beats() {
    return beats.get();
  }

  void stop() {
    timer.shutdown();
  }
}
