import dev.pinion.rc.Rc;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The text itself may be scheduled. */
class Scheduled {
  static void remind(ScheduledExecutorService scheduler) {
    String text = Rc.of("stand up").get();
    scheduler.schedule(() -> System.out.println(text), 5, TimeUnit.MINUTES);
  }
}
