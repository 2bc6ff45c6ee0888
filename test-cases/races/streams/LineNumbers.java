import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function with a memory in a parallel stream: the line number is a field that each call counts
 * up. Numbers come twice or not at all, and in any order.
 */
class LineNumbers {
  private final String prefix;
  private int last;

  LineNumbers(String prefix) {
    this.prefix = prefix;
  }

  List<String> number(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file);
        Stream<String> lines = reader.lines().parallel()) {
      return lines.map(String::stripTrailing).map(this::number).toList(); // error: SharedMutable
    }
  }

  private String number(String line) {
    last++;
    return prefix + last + " " + line;
  }
}
