import java.util.concurrent.ExecutorService;

/** A plain slot for an immutable value, computed twice at worst. */
class LazyConstant {
  private String description;

  String description() {
    String known = description;
    if (known == null) {
      known = "expensive";
      description = known;
    }
    return known;
  }

  void print(ExecutorService pool) {
    for (int i = 0; i < 4; i++) {
      pool.execute(() -> System.out.println(description()));
    }
  }
}
