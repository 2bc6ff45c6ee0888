import java.util.List;

/** The method takes a lock. */
class MethodReferenceToOwnMethod {
  private int recorded;

  void run(List<String> orders) {
    orders.parallelStream().forEach(this::record);
  }

  private synchronized void record(String order) {
    recorded++;
  }
}
