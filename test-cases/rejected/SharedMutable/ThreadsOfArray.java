import java.util.ArrayList;
import java.util.List;

/** The threads are made in one loop and started in another; all of them add to one list. */
class ThreadsOfArray {
  static List<String> collect(int count) throws InterruptedException {
    List<String> names = new ArrayList<>();
    Thread[] threads = new Thread[count];
    for (int i = 0; i < count; i++) {
      threads[i] = new Thread(() -> names.add("row")); // error: SharedMutable
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return names;
  }
}
