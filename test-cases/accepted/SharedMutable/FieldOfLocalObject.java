import java.util.concurrent.ExecutorService;

/** Another node is not reached. */
class FieldOfLocalObject {
  static final class Node {
    Node next;
    int value;
  }

  static void run(ExecutorService pool) {
    Node head = new Node();
    Node tail = new Node();
    Node other = new Node();
    head.next = tail;
    pool.execute(() -> head.next.value++);
    other.value = 3;
  }
}
