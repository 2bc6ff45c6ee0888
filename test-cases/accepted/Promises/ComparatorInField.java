import dev.pinion.annotations.Sync;
import java.util.Comparator;
import java.util.List;

/** Comparators that are put together here hold nothing but their functions. */
@Sync
final class ComparatorInField {
  private final Comparator<String> order =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()).reversed();

  List<String> sorted(List<String> words) {
    return words.stream().sorted(order).toList();
  }
}
