import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** What is in a list can be reached by its own name as well. */
class ElementWithName {
  static final class Part {
    private int size;

    void grow() {
      size++;
    }
  }

  static void added(ExecutorService pool) {
    Part part = new Part();
    List<Part> parts = new ArrayList<>();
    parts.add(part);
    pool.execute(() -> parts.forEach(Part::grow));
    part.grow(); // error: SharedMutable
  }

  static void fromStart(ExecutorService pool, Part first, Part second) {
    List<Part> parts = List.of(first, second);
    pool.execute(() -> second.grow());
    for (Part part : parts) {
      part.grow(); // error: SharedMutable
    }
  }
}
