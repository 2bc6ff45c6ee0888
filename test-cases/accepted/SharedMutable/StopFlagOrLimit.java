import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What these loops read is a limit or an object to ask, set before they start; they end anyway. */
class StopFlagOrLimit {
  private int most = 10;
  private Queue<String> names = new ConcurrentLinkedQueue<>();

  void start() {
    new Thread(
            () -> {
              for (int i = 0; i < most; i++) {
                System.out.println(i);
              }
              String name;
              while ((name = names.poll()) != null) {
                System.out.println(name);
              }
            })
        .start();
  }

  void setMost(int most) {
    this.most = most;
  }

  void setNames(Queue<String> names) {
    this.names = names;
  }
}
