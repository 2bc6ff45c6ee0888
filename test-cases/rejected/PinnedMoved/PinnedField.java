import dev.pinion.annotations.Pinned;
import dev.pinion.future.Future;

/** What lies in a @Pinned field is not handed out. */
class PinnedField {
  private final @Pinned Future<String> row;

  PinnedField(Future<String> row) {
    this.row = row;
  }

  Future<String> row() {
    return row; // error: PinnedMoved
  }
}
