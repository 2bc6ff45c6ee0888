import dev.pinion.annotations.Send;
import java.util.concurrent.ThreadLocalRandom;

/** ThreadLocalRandom.current() is its thread's own. */
@Send
final class BoundToThread { // error: UnsoundSend
  private final ThreadLocalRandom dice = ThreadLocalRandom.current();

  int roll() {
    return dice.nextInt(6);
  }
}
