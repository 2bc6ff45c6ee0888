import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The set is a concurrent one, whose add asks and adds in one step; the lines are copied. */
class UniqueVisitors {
  static final class Worker extends Thread {
    private final List<String> lines;
    private final Set<String> visitors;

    Worker(List<String> lines, Set<String> visitors) {
      this.lines = List.copyOf(lines);
      this.visitors = visitors;
    }

    @Override
    public void run() {
      for (String line : lines) {
        visitors.add(line.substring(0, line.indexOf(' ')));
      }
    }
  }

  static int count(List<List<String>> logs) throws InterruptedException {
    Set<String> visitors = ConcurrentHashMap.newKeySet();
    Worker[] workers = new Worker[logs.size()];
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new Worker(logs.get(i), visitors);
    }
    Arrays.stream(workers).forEach(Thread::start);
    for (Worker worker : workers) {
      worker.join();
    }
    return visitors.size();
  }
}
