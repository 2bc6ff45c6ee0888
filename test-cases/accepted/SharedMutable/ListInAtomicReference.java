import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Each write replaces the whole, immutable list. */
class ListInAtomicReference {
  static void load(List<String> ids) {
    AtomicReference<List<String>> rows = new AtomicReference<>(List.of());
    ids.parallelStream()
        .forEach(
            id -> rows.updateAndGet(old -> Stream.concat(old.stream(), Stream.of(id)).toList()));
  }
}
