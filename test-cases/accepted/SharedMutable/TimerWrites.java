import java.util.Queue;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A concurrent queue takes ticks and questions at the same time. */
class TimerWrites {
  static int start(Timer timer) {
    Queue<String> ticks = new ConcurrentLinkedQueue<>();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            ticks.add("tick");
          }
        },
        0,
        1000);
    return ticks.size();
  }
}
