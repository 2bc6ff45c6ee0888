import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** Where the poll says ready, the future has ended and may go anywhere. */
class SwitchOnPoll {
  private Future<String> last;

  void pollOnce(Future<String> row, Context cx) {
    switch (row.poll(cx)) {
      case Poll.Ready<String>(String value) -> last = row;
      case Poll.Pending<String> pending -> row.cancel();
    }
  }

  void pendingFirst(Future<String> row, Context cx) {
    switch (row.poll(cx)) {
      case Poll.Pending<String> pending -> row.cancel();
      case Poll.Ready<String> ready -> last = row;
    }
  }

  String asExpression(Future<String> row, Context cx) {
    Poll<String> poll = row.poll(cx);
    return switch (poll) {
      case Poll.Ready<String>(String value) -> {
        last = row;
        yield value;
      }
      case Poll.Pending<String> pending -> "";
    };
  }

  void pollOnceMore(Future<String> row, Context cx) {
    Poll<String> poll = row.poll(cx);
    if (poll instanceof Poll.Pending<String>) {
      return;
    }
    last = row;
  }
}
