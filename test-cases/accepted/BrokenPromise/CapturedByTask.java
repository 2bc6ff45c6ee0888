import dev.pinion.annotations.RunsInPlace;
import java.util.List;
import java.util.function.Consumer;

/** A lambda that itself runs in place may call it. */
class CapturedByTask {
  static void each(List<String> rows, @RunsInPlace Consumer<String> action) {
    rows.forEach(row -> action.accept(row.trim()));
  }
}
