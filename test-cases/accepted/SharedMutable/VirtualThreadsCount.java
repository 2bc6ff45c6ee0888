import java.util.List;

/** One lock around every use. */
class VirtualThreadsCount {
  private long total;

  void start(List<Integer> sizes) {
    for (int size : sizes) {
      Thread.startVirtualThread(() -> add(size));
    }
  }

  private synchronized void add(int size) {
    total += size;
  }
}
