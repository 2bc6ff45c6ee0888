import dev.pinion.annotations.Send;

/** A SplittableRandom goes with its owner. */
@Send
final class BoundToThread {
  private final java.util.SplittableRandom dice = new java.util.SplittableRandom();

  int roll() {
    return dice.nextInt(6);
  }
}
