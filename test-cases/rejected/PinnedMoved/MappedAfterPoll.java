import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;

/** Combinators take over what they are made of. */
class MappedAfterPoll {
  static Future<Integer> length(Future<String> row, Context cx) {
    Poll<String> polled = row.poll(cx);
    if (polled instanceof Poll.Ready<String>(String text)) {
      return Futures.ready(text.length());
    }
    return row.map(String::length); // error: PinnedMoved
  }

  static Future<?> both(Future<String> left, Future<String> right, Context cx) {
    System.out.println(left.poll(cx).isReady());
    return Futures.join(left, right); // error: PinnedMoved
  }
}
