import dev.pinion.rc.Rc;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A scheduled task runs on the scheduler's thread. */
class Scheduled {
  static void remind(ScheduledExecutorService scheduler) {
    Rc<String> text = Rc.of("stand up");
    scheduler.schedule(() -> System.out.println(text.get()), 5, TimeUnit.MINUTES); // error: NotSend
  }
}
