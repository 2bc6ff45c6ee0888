import java.util.List;

/** this::record is called by all threads, and record writes a plain field. */
class MethodReferenceToOwnMethod {
  private int recorded;

  void run(List<String> orders) {
    orders.parallelStream().forEach(this::record); // error: SharedMutable
  }

  private void record(String order) {
    recorded++;
  }
}
