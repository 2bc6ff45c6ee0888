import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The reference is swapped atomically; the list behind it is written by everybody. */
class ListInAtomicReference {
  static void load(List<String> ids) {
    AtomicReference<List<String>> rows = new AtomicReference<>(new ArrayList<>());
    ids.parallelStream().forEach(id -> rows.get().add(id)); // error: SharedMutable
  }
}
