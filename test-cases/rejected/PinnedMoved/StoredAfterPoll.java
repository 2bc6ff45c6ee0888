import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;
import java.util.ArrayList;
import java.util.List;

/** Polled once, the future may be linked into the reactor; storing it elsewhere moves it. */
class StoredAfterPoll {
  private final List<Future<String>> waiting = new ArrayList<>();

  void add(Future<String> row, Context cx) {
    if (row.poll(cx) instanceof Poll.Pending<String>) {
      waiting.add(row); // error: PinnedMoved
    }
  }
}
