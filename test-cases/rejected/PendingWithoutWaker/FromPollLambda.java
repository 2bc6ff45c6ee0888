import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import java.util.Queue;

/** The function of Futures.fromPoll is a poll. */
class FromPollLambda {
  static Future<String> first(Queue<String> rows) {
    return Futures.fromPoll(
        cx -> {
          String row = rows.poll();
          if (row == null) {
            return Poll.pending(); // error: PendingWithoutWaker
          }
          return Poll.ready(row);
        });
  }
}
