import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Poll;

/** An abstract class of one's own in between changes nothing, nor does a type parameter. */
class InheritedPoll {
  abstract static class Named<T extends Comparable<T>> implements Future<T> {
    abstract String name();
  }

  static final class Slot<T extends Comparable<T>> extends Named<T> {
    private T value;

    @Override
    String name() {
      return "slot";
    }

    @Override
    public synchronized Poll<T> poll(Context context) {
      for (int i = 0; i < 3; i++) {
        if (value != null) {
          return Poll.ready(value);
        }
      }
      return Poll.pending(); // error: PendingWithoutWaker
    }
  }
}
