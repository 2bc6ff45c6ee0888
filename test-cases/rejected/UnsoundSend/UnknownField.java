import dev.pinion.annotations.Send;
import java.util.function.Supplier;

/** A Supplier may have captured anything. */
@Send
final class UnknownField { // error: UnsoundSend
  private final Supplier<String> source;

  UnknownField(Supplier<String> source) {
    this.source = source;
  }

  String read() {
    return source.get();
  }
}
