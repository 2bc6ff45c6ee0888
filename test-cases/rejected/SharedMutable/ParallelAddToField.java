import java.util.ArrayList;
import java.util.List;

/** A private field is what its class assigns to it: this List is an ArrayList. */
class ParallelAddToField {
  private final List<String> seen = new ArrayList<>();

  void scan(List<String> orders) {
    orders.parallelStream().filter(o -> o.length() > 3).forEach(seen::add); // error: SharedMutable
  }
}
