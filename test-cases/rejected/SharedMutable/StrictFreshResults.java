import dev.pinion.annotations.Strict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** Strict: what a method returns that has it from others, or has shown it to others. */
@Strict
final class StrictFreshResults {
  private static final List<List<String>> all = new CopyOnWriteArrayList<>();

  private static List<String> same(List<String> names) {
    List<String> result = names;
    return result;
  }

  private static List<String> listed() {
    List<String> result = new ArrayList<>();
    all.add(result);
    return result;
  }

  static void ofParameter(ExecutorService pool, List<String> names) {
    List<String> result = same(names);
    pool.execute(() -> System.out.println(result.size())); // error: SharedMutable
  }

  static void ofMethod(ExecutorService pool) {
    List<String> result = listed();
    pool.execute(() -> System.out.println(result.size())); // error: SharedMutable
  }

  static void ofArray(ExecutorService pool, List<String> names, String[] array) {
    String[] result = names.toArray(array);
    pool.execute(() -> System.out.println(result.length)); // error: SharedMutable
  }
}
