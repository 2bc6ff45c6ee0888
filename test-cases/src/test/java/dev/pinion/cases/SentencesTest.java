package dev.pinion.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code sentences.md} names a case for each rule, and a rule for each case that has a mistake. */
class SentencesTest {
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /** A row of one of its tables; the names are paths below {@code rejected} and so on. */
  private record Row(
      String rule, List<String> rejected, List<String> accepted, List<String> missed) {

    /** Reads a line {@code | rule | rejected | accepted | missed |}. */
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      assertWithMessage("cells of %s", line).that(cells).hasLength(6);
      List<String> rejected = names(cells[2]);
      List<String> accepted = names(cells[3]);
      if (cells[3].strip().startsWith("twins")) {
        accepted.addAll(rejected);
      }
      return new Row(cells[1].strip(), rejected, accepted, names(cells[4]));
    }

    /** A name without a folder lies in the folder of the one before it. */
    private static List<String> names(String cell) {
      List<String> names = new ArrayList<>();
      String folder = "";
      for (Matcher name = NAME.matcher(cell); name.find(); ) {
        String path = name.group(1).contains("/") ? name.group(1) : folder + name.group(1);
        folder = path.substring(0, path.indexOf('/') + 1);
        names.add(path);
      }
      return names;
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("sentences.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| rule |"))
        .map(Row::of)
        .toList();
  }

  private static Set<String> named(List<Row> rows, String root) {
    Set<String> names = new TreeSet<>();
    for (Row row : rows) {
      names.addAll(
          switch (root) {
            case "rejected" -> row.rejected();
            case "accepted" -> row.accepted();
            default -> row.missed();
          });
    }
    return names;
  }

  private static Set<String> existing(String root) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> folders = Files.list(Path.of(root))) {
      for (Path folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
        Case.in(folder).forEach(each -> names.add(folder.getFileName() + "/" + each.name()));
      }
    }
    return names;
  }

  @Test
  void everyNamedCaseExists() throws IOException {
    List<Row> rows = rows();
    for (String root : List.of("rejected", "accepted", "unsound")) {
      assertWithMessage(root).that(existing(root)).containsAtLeastElementsIn(named(rows, root));
    }
  }

  @Test
  void everyMistakeHasARule() throws IOException {
    List<Row> rows = rows();
    assertThat(named(rows, "rejected")).containsExactlyElementsIn(existing("rejected"));
    assertThat(named(rows, "unsound")).containsExactlyElementsIn(existing("unsound"));
  }

  @Test
  void everyRuleHasAnAcceptedCase() throws IOException {
    List<Row> rows = rows();
    assertThat(rows.size()).isAtLeast(100);
    for (Row row : rows) {
      assertWithMessage("accepted cases of: %s", row.rule()).that(row.accepted()).isNotEmpty();
    }
  }
}
