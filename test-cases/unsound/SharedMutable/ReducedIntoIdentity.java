import java.util.ArrayList;
import java.util.List;

/**
 * The identity of a reduction is handed to every run. Its function may return a new value each
 * time, and mostly does; that this one does not would have to be followed through its parameter.
 */
class ReducedIntoIdentity {
  static List<String> copy(List<String> rows) {
    return rows.parallelStream()
        .reduce(
            new ArrayList<>(),
            (all, row) -> {
              all.add(row); // missed: SharedMutable
              return all;
            },
            (one, other) -> one);
  }
}
