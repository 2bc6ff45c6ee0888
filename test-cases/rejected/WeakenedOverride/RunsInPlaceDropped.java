import dev.pinion.annotations.RunsInPlace;
import java.util.function.Consumer;

/** The interface promised to call in place; this implementation does not promise it. */
class RunsInPlaceDropped {
  interface Rows {
    void each(@RunsInPlace Consumer<String> action);
  }

  static final class Stored implements Rows {
    private Consumer<String> kept = row -> {};

    @Override
    public void each(Consumer<String> action) { // error: WeakenedOverride
      kept = action;
      kept.accept("row");
    }
  }
}
