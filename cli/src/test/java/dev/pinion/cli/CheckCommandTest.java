package dev.pinion.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  static final String STRAY =
      """
      import static dev.pinion.Async.await;
      class Stray {
        int m(dev.pinion.future.Future<Integer> f) throws Exception {
          return await(f);
        }
      }
      """;

  @TempDir private Path folder;
  private Path stray;

  @BeforeEach
  void writeSource() throws IOException {
    stray = Files.writeString(folder.resolve("Stray.java"), STRAY);
  }

  @Test
  void findingIsInTheFormOfJavacWithOneLineOfSummary() {
    Invocation check = Invocation.of("check", stray.toString());
    assertThat(check.out()).startsWith(stray + ":4: error: [AwaitOutsideAsync] ");
    assertThat(check.out()).contains("\n    return await(f);\n                ^\n");
    assertThat(check.lastLine()).isEqualTo("pinion: 1 error, 0 warnings in 1 file");
    assertThat(check.err()).isEmpty();
    assertThat(check.status()).isEqualTo(1);
  }

  @Test
  void sourceWithoutFindingGivesStatusZero() throws IOException {
    Path clean = Files.writeString(folder.resolve("Clean.java"), "class Clean {}");
    Invocation check = Invocation.of("check", clean.toString());
    assertThat(check.out()).isEqualTo("pinion: nothing found in 1 file\n");
    assertThat(check.status()).isEqualTo(0);
  }

  @Test
  void folderIsSearchedAndItsFindingsComeInOrder() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/Stray.java"), "package a.b;\n" + STRAY);
    Files.writeString(folder.resolve("module-info.java"), "module m {}");
    Invocation check = Invocation.of("check", folder.toString());
    assertThat(check.out().lines().filter(line -> line.contains("error:")).toList())
        .comparingElementsUsing(
            com.google.common.truth.Correspondence.<String, String>from(
                (line, start) -> line.startsWith(start), "starts with"))
        .containsExactly(stray + ":4: error:", folder.resolve("a/b/Stray.java") + ":5: error:")
        .inOrder();
    assertThat(check.lastLine()).isEqualTo("pinion: 2 errors, 0 warnings in 2 files");
  }

  @Test
  void oneClassMayComeThroughStandardInput() {
    Invocation check = Invocation.withInput(STRAY.replace("class", "public class"), "check", "-");
    assertThat(check.out()).startsWith("<stdin>:4: error: [AwaitOutsideAsync]");
    assertThat(check.status()).isEqualTo(1);
  }

  @Test
  void syntaxErrorIsShownAsJavacDoesAndNothingIsChecked() throws IOException {
    Path broken = Files.writeString(folder.resolve("Broken.java"), "class Broken { int }");
    Invocation check = Invocation.of("check", folder.toString());
    assertThat(check.err()).startsWith(broken + ":1: error: <identifier> expected");
    assertThat(check.err())
        .endsWith("pinion check: the sources do not compile: nothing was checked\n");
    assertThat(check.out()).isEmpty();
    assertThat(check.status()).isEqualTo(2);
  }

  @Test
  void typeErrorIsShownAsJavacDoesAndFindingsAreNot() throws IOException {
    Files.writeString(folder.resolve("Broken.java"), "class Broken { int n = \"\"; }");
    Invocation check = Invocation.of("check", folder.toString());
    assertThat(check.err()).contains("error: incompatible types: ");
    assertThat(check.err()).doesNotContain("AwaitOutsideAsync");
    assertThat(check.status()).isEqualTo(2);
  }

  @Test
  void missingClassPathEntryIsNamedWhereSourcesDoNotCompile() throws IOException {
    Path user = Files.writeString(folder.resolve("User.java"), "class User { Absent absent; }");
    Invocation check = Invocation.of("check", "-cp", "lib/nowhere.jar", user.toString());
    assertThat(check.err()).contains("note: lib/nowhere.jar on the class path does not exist\n");
    assertThat(check.status()).isEqualTo(2);
  }

  @Test
  void releaseLimitsTheLanguage() throws IOException {
    Path record = Files.writeString(folder.resolve("R.java"), "record R(int n) {}");
    assertThat(Invocation.of("check", "--release", "21", record.toString()).status()).isEqualTo(0);
    Invocation old = Invocation.of("check", "--release", "11", record.toString());
    assertThat(old.err()).contains("records are not supported in -source 11");
    assertThat(old.status()).isEqualTo(2);
  }

  @Test
  void badInputGivesOneLineAndStatusTwo() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("notes.txt"), "");
    Invocation.of("check", "nowhere").refusesWith("pinion check: nowhere: no such file or folder");
    Invocation.of("check", empty.toString())
        .refusesWith("pinion check: " + empty + ": no .java file in this folder");
    Invocation.of("check", text.toString())
        .refusesWith("pinion check: " + text + ": not a .java file");
    Invocation.of("check", "-").refusesWith("pinion check: -: standard input is empty");
    Invocation.of("check", "a\0b").refusesWith("pinion check: a\0b: Nul character not allowed");
  }

  @Test
  void badUsageGivesOneLineAndStatusTwo() {
    Invocation.of("check")
        .refusesWith("pinion check: Missing required parameter: 'PATH'; see pinion check --help");
    Invocation.of("check", "--stric", stray.toString())
        .refusesWith(
            "pinion check: Unknown option: '--stric' (did you mean --strict?); see pinion check"
                + " --help");
    Invocation.of("check", "--release", "many", stray.toString())
        .refusesWith(
            "pinion check: Invalid value for option '--release': 'many' is not an int; see pinion"
                + " check --help");
    Invocation.of("check", "--release", "99", stray.toString())
        .refusesWith("pinion check: release version 99 not supported");
    Invocation.of()
        .refusesWith("pinion: say what to do: check, run, rewrite or explain; see pinion --help");
    Invocation.of("chek")
        .refusesWith(
            "pinion: Unmatched argument at index 0: 'chek' (did you mean check?); see pinion"
                + " --help");
  }
}
