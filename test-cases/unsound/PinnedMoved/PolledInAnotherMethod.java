import dev.pinion.future.Context;
import dev.pinion.future.Future;

/** Whether poll was called before take is not known; a @Pinned field would say that it stays. */
class PolledInAnotherMethod {
  private final Future<String> row;

  PolledInAnotherMethod(Future<String> row) {
    this.row = row;
  }

  boolean poll(Context cx) {
    return row.poll(cx).isReady();
  }

  Future<String> take() {
    return row; // missed: PinnedMoved
  }
}
