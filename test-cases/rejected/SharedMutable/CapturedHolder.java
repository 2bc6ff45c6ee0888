import java.util.List;

/** The one-element array gets round the compiler's effectively-final rule, not round the race. */
class CapturedHolder {
  static int count(List<String> orders) {
    int[] count = {0};
    orders.parallelStream().forEach(o -> count[0]++); // error: SharedMutable
    return count[0];
  }
}
