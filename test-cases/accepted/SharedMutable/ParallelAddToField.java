import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Here the field is a list that may be shared. */
class ParallelAddToField {
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  void scan(List<String> orders) {
    orders.parallelStream().filter(o -> o.length() > 3).forEach(seen::add);
  }
}
