import dev.pinion.future.Future;
import dev.pinion.future.Pin;

/** Pin.pin pins at once: what was pinned is polled through the Pin. */
class PinnedByPin {
  static Future<String> pinned(Future<String> row) {
    Pin<String> pin = Pin.pin(row);
    System.out.println(pin.hasEnded());
    return row; // error: PinnedMoved
  }
}
