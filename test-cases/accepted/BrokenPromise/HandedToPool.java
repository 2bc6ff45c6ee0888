import dev.pinion.annotations.RunsInPlace;
import java.util.List;
import java.util.function.Consumer;

/** Handed on to a method that calls it in place. */
class HandedToPool {
  static void each(List<String> rows, @RunsInPlace Consumer<String> action) {
    rows.forEach(action);
  }
}
