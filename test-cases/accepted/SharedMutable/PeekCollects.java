import java.util.ArrayList;
import java.util.List;

/** In a sequential stream peek runs in place. */
class PeekCollects {
  static long count(List<String> names) {
    List<String> seen = new ArrayList<>();
    return names.stream().peek(n -> seen.add(n)).count();
  }
}
