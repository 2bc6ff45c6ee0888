import java.util.ArrayList;
import java.util.List;

/** peek runs on the threads of the stream. */
class PeekCollects {
  static long count(List<String> names) {
    List<String> seen = new ArrayList<>();
    return names.stream().parallel().peek(n -> seen.add(n)).count(); // error: SharedMutable
  }
}
