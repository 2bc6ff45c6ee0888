import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** Where the poll says pending, the future stays where it was polled. */
class SwitchOnPoll {
  private Future<String> kept;

  void pollOnce(Future<String> row, Context cx) {
    switch (row.poll(cx)) {
      case Poll.Ready<String>(String value) -> System.out.println(value);
      case Poll.Pending<String> pending -> kept = row; // error: PinnedMoved
    }
  }

  void pollOnceMore(Future<String> row, Context cx) {
    Poll<String> poll = row.poll(cx);
    if (poll instanceof Poll.Pending<String>) {
      kept = row; // error: PinnedMoved
    }
  }
}
