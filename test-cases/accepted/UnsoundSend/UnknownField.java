import dev.pinion.annotations.Send;
import java.util.function.Supplier;

/** One that may change threads is asked for. */
@Send
final class UnknownField {
  private final @Send Supplier<String> source;

  UnknownField(@Send Supplier<String> source) {
    this.source = source;
  }

  String read() {
    return source.get();
  }
}
