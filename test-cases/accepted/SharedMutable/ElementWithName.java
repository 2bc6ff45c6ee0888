import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Each task has a part of its own, and all are waited for before the parts are gone through. */
class ElementWithName {
  static final class Part {
    private int size;

    void grow() {
      size++;
    }
  }

  static void added(ExecutorService pool) throws ExecutionException, InterruptedException {
    List<Part> parts = new ArrayList<>();
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Part part = new Part();
      parts.add(part);
      done.add(pool.submit(() -> part.grow()));
    }
    for (Future<?> each : done) {
      each.get();
    }
    parts.forEach(Part::grow);
  }

  static int fromStart(ExecutorService pool, Part first, Part second) {
    List<Part> parts = List.of(first, second);
    pool.execute(() -> first.grow());
    pool.execute(() -> second.grow());
    return parts.size();
  }

  private final List<Part> parts = new ArrayList<>();

  /** What is in the list of another object is not in that of this one. */
  void ofAnother(ExecutorService pool, ElementWithName other, Part part) {
    other.parts.add(part);
    pool.execute(() -> parts.forEach(Part::grow));
    part.grow();
  }
}
