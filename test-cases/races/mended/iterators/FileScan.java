import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/**
 * The threads take from a concurrent queue. Strict wants to know that the scanner may be used by
 * both at once.
 */
class FileScan {
  private final ToLongFunction<Path> scanner;

  FileScan(ToLongFunction<Path> scanner) {
    this.scanner = scanner;
  }

  long scan(List<Path> files) throws InterruptedException {
    LongAdder findings = new LongAdder();
    Queue<Path> remaining = new ConcurrentLinkedQueue<>(files);
    Thread second = Thread.ofVirtual().start(() -> drain(remaining, findings));
    drain(remaining, findings);
    second.join();
    return findings.sum();
  }

  private void drain(Queue<Path> files, LongAdder findings) {
    for (Path file = files.poll(); file != null; file = files.poll()) {
      findings.add(scanner.applyAsLong(file));
    }
  }
}
