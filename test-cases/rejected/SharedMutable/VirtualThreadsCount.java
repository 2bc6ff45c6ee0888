import java.util.List;

/** Virtual threads run in parallel as others do. */
class VirtualThreadsCount {
  private long total;

  void start(List<Integer> sizes) {
    for (int size : sizes) {
      Thread.startVirtualThread(() -> total += size); // error: SharedMutable
    }
  }
}
