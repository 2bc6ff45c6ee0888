import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;
import dev.pinion.future.Waker;

/** It registers its waker before it looks. */
class FromPollLambda {
  interface Rows {
    void onMore(Waker waker);

    String poll();
  }

  static Future<String> first(Rows rows) {
    return Futures.fromPoll(
        cx -> {
          rows.onMore(cx.waker());
          String row = rows.poll();
          if (row == null) {
            return Poll.pending();
          }
          return Poll.ready(row);
        });
  }
}
