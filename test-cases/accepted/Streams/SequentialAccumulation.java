import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Sequential streams run in place, side effects and all. */
class SequentialAccumulation {
  static int scan(List<String> orders) {
    List<String> seen = new ArrayList<>();
    int[] total = {0};
    orders.stream().peek(seen::add).mapToInt(String::length).forEach(n -> total[0] += n);
    orders.forEach(seen::add);
    new HashMap<String, Integer>().computeIfAbsent("k", k -> total[0]++);
    Optional.of("x").ifPresent(seen::add);
    return total[0] + seen.size();
  }
}
