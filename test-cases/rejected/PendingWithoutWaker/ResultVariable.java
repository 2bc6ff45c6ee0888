import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.Queue;

/** The result is prepared as pending and stays so where the queue is empty. */
class ResultVariable implements Future<String> {
  private final Queue<String> rows;

  ResultVariable(Queue<String> rows) {
    this.rows = rows;
  }

  @Override
  public Poll<String> poll(Context cx) {
    Poll<String> result = Poll.pending();
    synchronized (rows) {
      if (!rows.isEmpty()) {
        result = Poll.ready(rows.remove());
      }
    }
    return result; // error: PendingWithoutWaker
  }
}
