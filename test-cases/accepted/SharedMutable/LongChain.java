import java.util.concurrent.ExecutorService;

/** Each call of a long chain gives back what it was called on: it is followed once, not twice. */
class LongChain {
  static void print(ExecutorService pool, String text) {
    StringBuilder builder = new StringBuilder();
    pool.execute(() -> System.out.println(text));
    builder
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text)
        .append(text);
    System.out.println(builder);
  }
}
