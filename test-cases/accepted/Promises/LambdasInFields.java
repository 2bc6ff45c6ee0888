import dev.pinion.annotations.Sync;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Functions in fields are what they have captured: here text, or nothing. */
@Sync
final class LambdasInFields {
  private final Function<String, Integer> length = String::length;
  private final IntPredicate even = i -> i % 2 == 0;
  private final Supplier<String> text;
  private final String base;

  LambdasInFields(String base) {
    this.base = base;
    this.text = () -> base + "!";
  }

  String t() {
    return text.get() + length.apply(base) + even.test(2);
  }
}
