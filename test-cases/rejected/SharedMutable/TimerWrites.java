import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/** A timer has a thread of its own. */
class TimerWrites {
  static int start(Timer timer) {
    List<String> ticks = new ArrayList<>();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            ticks.add("tick");
          }
        },
        0,
        1000);
    return ticks.size(); // error: SharedMutable
  }
}
