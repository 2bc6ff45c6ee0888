import dev.pinion.annotations.Sync;
import java.util.function.Supplier;

/** Double-checked locking with a volatile field; the supplier captures nothing. */
@Sync
final class LazySupplier {
  private volatile String text;
  private final Supplier<@Sync String> make = () -> "x";

  String get() {
    String t = text;
    if (t == null) {
      synchronized (this) {
        t = text;
        if (t == null) {
          t = "made";
          text = t;
        }
      }
    }
    return t;
  }
}
