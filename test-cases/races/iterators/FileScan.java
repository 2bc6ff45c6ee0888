import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/**
 * Two threads share the work by sharing the iterator. Its next() is a read and a write of a
 * position: files are scanned twice or skipped, and at the end one of the two fails.
 */
class FileScan {
  private final ToLongFunction<Path> scanner;

  FileScan(ToLongFunction<Path> scanner) {
    this.scanner = scanner;
  }

  long scan(List<Path> files) throws InterruptedException {
    LongAdder findings = new LongAdder();
    Iterator<Path> remaining = files.iterator();
    Thread second =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (remaining.hasNext()) {
                    findings.add(scanner.applyAsLong(remaining.next()));
                  }
                });
    while (remaining.hasNext()) { // error: SharedMutable
      findings.add(scanner.applyAsLong(remaining.next()));
    }
    second.join();
    return findings.sum();
  }
}
