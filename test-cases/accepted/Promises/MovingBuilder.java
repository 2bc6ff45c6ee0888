import dev.pinion.annotations.Send;

/** A builder moves from thread to thread; it is not shared. */
@Send
final class MovingBuilder {
  private final StringBuilder text = new StringBuilder();
  private int n;

  MovingBuilder add(String s) {
    text.append(s);
    n++;
    return this;
  }

  String build() {
    return text.toString() + n;
  }
}
