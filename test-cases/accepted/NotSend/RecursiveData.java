import java.util.concurrent.ExecutorService;

/** Recursion alone is no obstacle. */
class RecursiveData {
  record Node(Node next, String value) {}

  static void start(ExecutorService pool) {
    Node list = new Node(null, "head");
    pool.execute(() -> System.out.println(list.value()));
  }
}
