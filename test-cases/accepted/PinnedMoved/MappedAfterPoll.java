import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import dev.pinion.future.Poll;

/** What is made of it is polled. */
class MappedAfterPoll {
  static Poll<Integer> length(Future<String> row, Context cx) {
    return row.map(String::length).poll(cx);
  }

  static boolean both(Future<String> left, Future<String> right, Context cx) {
    return Futures.join(left, right).poll(cx).isReady();
  }
}
