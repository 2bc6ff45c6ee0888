import dev.pinion.annotations.Strict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Strict: what the JDK and methods of this file make anew for each call. */
@Strict
final class StrictFreshResults {
  private static List<String> numbers(int count) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      result.add("number " + i);
    }
    return result;
  }

  private static List<String> copy(List<String> names) {
    return new ArrayList<>(names);
  }

  static void ofMethods(ExecutorService pool, List<String> names) {
    List<String> numbers = numbers(3);
    List<String> copy = copy(names);
    pool.execute(() -> System.out.println(numbers.size() + copy.size()));
  }

  static void ofText(ExecutorService pool, String text) {
    String[] words = text.split(" ");
    byte[] bytes = text.getBytes();
    char[] letters = text.toCharArray();
    pool.execute(() -> System.out.println(words[0] + bytes[0] + letters[0]));
  }

  static void ofCollections(ExecutorService pool, List<String> names, int[] sizes) {
    String[] array = names.toArray(new String[0]);
    int[] copy = sizes.clone();
    List<String> sorted = names.stream().sorted().collect(Collectors.toList());
    Map<Integer, List<String>> groups =
        names.stream().collect(Collectors.groupingBy(String::length));
    pool.execute(() -> System.out.println(array[0] + copy[0] + sorted.get(0) + groups.get(1)));
  }

  static void ofFiles(ExecutorService pool, Path path) throws IOException {
    List<String> lines = Files.readAllLines(path);
    pool.execute(() -> System.out.println(lines.size()));
  }
}
