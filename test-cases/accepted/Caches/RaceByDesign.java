import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** LazyInit says: whoever finds the field empty may fill it. */
class RaceByDesign {
  @interface LazyInit {}

  @LazyInit private List<String> words;

  void warm(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> words());
    }
  }

  private List<String> words() {
    if (words == null) {
      words = new ArrayList<>();
    }
    return words;
  }
}
