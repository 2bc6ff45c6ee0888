import java.util.concurrent.ExecutorService;

/** One plain slot of an immutable value, written idempotently, is fine, as in String.hashCode. */
class LazyHolder {
  private String text;

  void warm(ExecutorService pool) {
    for (int i = 0; i < 2; i++) {
      pool.execute(
          () -> {
            if (text == null) {
              text = "computed";
            }
          });
    }
  }
}
