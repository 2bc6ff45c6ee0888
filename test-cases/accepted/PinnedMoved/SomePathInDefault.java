import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is not certain is not reported, and a future that was ready has ended. */
class SomePathInDefault {
  interface Watch {
    void over(Future<?> future);
  }

  static Future<String> maybe(Future<String> row, Context cx, boolean eager) {
    if (eager) {
      System.out.println(row.poll(cx).isReady());
    }
    return row;
  }

  static void watched(Future<String> row, Context cx, Watch watch) {
    boolean ready = row.poll(cx).isReady();
    watch.over(row);
    System.out.println(ready);
  }

  static void inLoop(Deque<Future<String>> rows, List<Future<String>> done, Context cx) {
    List<Future<String>> left = new ArrayList<>(rows);
    while (!rows.isEmpty()) {
      Future<String> row = rows.pop();
      if (row.poll(cx).isReady()) {
        done.add(row);
      } else {
        left.remove(row);
      }
    }
  }

  static void ended(Future<String> row, List<Future<String>> done, Context cx) {
    Poll<String> polled = row.poll(cx);
    if (polled.isReady()) {
      done.add(row);
    }
  }
}
