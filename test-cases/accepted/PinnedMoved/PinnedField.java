import dev.pinion.annotations.Pinned;
import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** It is polled and dropped where it is. */
class PinnedField {
  private final @Pinned Future<String> row;

  PinnedField(Future<String> row) {
    this.row = row;
  }

  boolean tryOnce(Context cx) {
    return row.poll(cx).isReady();
  }

  void close() {
    row.cancel();
  }
}
