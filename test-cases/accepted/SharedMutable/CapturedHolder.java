import java.util.List;

/** In a sequential stream the same trick is ugly, but no race. */
class CapturedHolder {
  static int count(List<String> orders) {
    int[] count = {0};
    orders.stream().forEach(o -> count[0]++);
    return count[0];
  }
}
