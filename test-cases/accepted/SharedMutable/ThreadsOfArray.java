import java.util.ArrayList;
import java.util.List;

/** Each thread has a list of its own; they are read when all have ended. */
class ThreadsOfArray {
  static List<List<String>> collect(int count) throws InterruptedException {
    List<List<String>> all = new ArrayList<>();
    Thread[] threads = new Thread[count];
    for (int i = 0; i < count; i++) {
      List<String> names = new ArrayList<>();
      all.add(names);
      threads[i] = new Thread(() -> names.add("row"));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return all;
  }
}
