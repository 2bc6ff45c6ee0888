import dev.pinion.annotations.RunsInPlace;
import java.util.function.Supplier;

/** The result is what the function gave, not the function. */
class Returned {
  static <T> T timed(@RunsInPlace Supplier<T> body) {
    long start = System.nanoTime();
    try {
      return body.get();
    } finally {
      System.out.println(System.nanoTime() - start);
    }
  }
}
