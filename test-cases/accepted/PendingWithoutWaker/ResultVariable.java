import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;
import java.util.Queue;

/** A finally block sees to the waker after the result is chosen. */
class ResultVariable implements Future<String> {
  private final Queue<String> rows;
  private Waker waker;

  ResultVariable(Queue<String> rows) {
    this.rows = rows;
  }

  @Override
  public Poll<String> poll(Context cx) {
    Poll<String> result = Poll.pending();
    try {
      if (!rows.isEmpty()) {
        result = Poll.ready(rows.remove());
      }
      return result;
    } finally {
      waker = cx.waker();
    }
  }

  void added() {
    waker.wake();
  }
}
