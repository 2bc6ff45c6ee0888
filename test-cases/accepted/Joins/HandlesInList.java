import java.util.ArrayList;
import java.util.List;

/** Joins through a list of threads. */
class HandlesInList {
  static List<String> run() throws InterruptedException {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    threads.add(Thread.ofVirtual().start(() -> first.add("a")));
    threads.add(Thread.ofVirtual().start(() -> second.add("b")));
    for (Thread thread : threads) {
      thread.join();
    }
    first.addAll(second);
    return first;
  }
}
