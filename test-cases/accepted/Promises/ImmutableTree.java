import dev.pinion.annotations.Sync;
import java.util.List;

/** An immutable tree refers to its own type. */
@Sync(ifSync = "T")
final class ImmutableTree<T> {
  private final T value;
  private final List<ImmutableTree<T>> children;

  ImmutableTree(T v, List<ImmutableTree<T>> c) {
    value = v;
    children = List.copyOf(c);
  }

  T value() {
    return value;
  }

  List<ImmutableTree<T>> children() {
    return children;
  }
}
