import java.util.concurrent.ExecutorService;

/** The node is reached through the field of another one, too. */
class FieldOfLocalObject {
  static final class Node {
    Node next;
    int value;
  }

  static void run(ExecutorService pool) {
    Node head = new Node();
    Node tail = new Node();
    head.next = tail;
    pool.execute(() -> head.next.value++);
    tail.value = 3; // error: SharedMutable
  }
}
