import dev.pinion.annotations.RunsInPlace;
import java.util.Objects;

/** A private method of the class is read: it calls what it is given, and that is all. */
final class KeptByHelper {
  void each(@RunsInPlace Runnable action) {
    twice(Objects.requireNonNull(action));
  }

  private void twice(Runnable action) {
    Runnable again = action;
    action.run();
    again.run();
  }
}
