import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Each worker thread is built with the same HashSet and asks it before it adds. The check does not
 * help, as nothing holds between check and add.
 */
class UniqueVisitors {
  static final class Worker extends Thread {
    private final List<String> lines;
    private final Set<String> visitors;

    Worker(List<String> lines, Set<String> visitors) {
      this.lines = lines;
      this.visitors = visitors;
    }

    @Override
    public void run() {
      for (String line : lines) {
        String address = line.substring(0, line.indexOf(' '));
        if (!visitors.contains(address)) {
          visitors.add(address);
        }
      }
    }
  }

  static int count(List<List<String>> logs) throws InterruptedException {
    Set<String> visitors = new HashSet<>();
    Worker[] workers = new Worker[logs.size()];
    for (int i = 0; i < workers.length; i++) {
      workers[i] = new Worker(logs.get(i), visitors); // error: SharedMutable
    }
    Arrays.stream(workers).forEach(Thread::start);
    for (Worker worker : workers) {
      worker.join();
    }
    return visitors.size();
  }
}
