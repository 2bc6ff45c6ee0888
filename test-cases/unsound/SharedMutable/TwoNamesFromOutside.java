import java.util.ArrayList;
import java.util.concurrent.ExecutorService;

/**
 * Called with one list for both parameters this is a race. Missed in default strength, which knows
 * no aliases but those it has seen made.
 */
class TwoNamesFromOutside {
  static void export(ExecutorService pool, ArrayList<String> left, ArrayList<String> right) {
    pool.execute(() -> left.forEach(System.out::println));
    right.clear(); // missed: SharedMutable
  }
}
