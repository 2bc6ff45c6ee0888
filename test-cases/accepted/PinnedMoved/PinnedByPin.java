import dev.pinion.future.Future;
import dev.pinion.future.Pin;

/** The Pin itself is what others get. */
class PinnedByPin {
  static Pin<String> pinned(Future<String> row) {
    return Pin.pin(row);
  }
}
