import dev.pinion.annotations.RunsInPlace;
import java.util.function.Consumer;

/** An implementation may promise more than its interface. */
class RunsInPlaceDropped {
  interface Rows {
    void each(Consumer<String> action);
  }

  static final class InMemory implements Rows {
    @Override
    public void each(@RunsInPlace Consumer<String> action) {
      action.accept("row");
    }
  }
}
