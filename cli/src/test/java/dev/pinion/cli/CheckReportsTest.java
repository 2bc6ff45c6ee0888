package dev.pinion.cli;

import static com.google.common.truth.Truth.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckReportsTest {
  @TempDir private Path folder;
  private Path stray;
  private Path baseline;

  @BeforeEach
  void writeSource() throws IOException {
    stray = Files.writeString(folder.resolve("Stray.java"), CheckCommandTest.STRAY);
    baseline = folder.resolve("known.txt");
  }

  @Test
  void sarifNamesCheckPlaceAndMember() {
    Invocation check = Invocation.of("check", "--format", "sarif", stray.toString());
    JsonObject result = result(check.out());
    assertThat(result.get("ruleId").getAsString()).isEqualTo("AwaitOutsideAsync");
    assertThat(result.get("level").getAsString()).isEqualTo("error");
    assertThat(result.getAsJsonObject("message").get("text").getAsString()).startsWith("await ");
    JsonObject location = result.getAsJsonArray("locations").get(0).getAsJsonObject();
    JsonObject physical = location.getAsJsonObject("physicalLocation");
    assertThat(physical.getAsJsonObject("artifactLocation").get("uri").getAsString())
        .isEqualTo(stray.toUri().toString());
    assertThat(physical.getAsJsonObject("region").get("startLine").getAsInt()).isEqualTo(4);
    assertThat(physical.getAsJsonObject("region").get("startColumn").getAsInt()).isEqualTo(17);
    assertThat(location.get("logicalLocations").toString())
        .contains("\"Stray.m(dev.pinion.future.Future<java.lang.Integer>)\"");
    assertThat(check.status()).isEqualTo(1);
  }

  @Test
  void reportGoesToAFileAndTheSummaryToStandardOutput() throws IOException {
    Path page = folder.resolve("findings.html");
    Invocation check =
        Invocation.of("check", "--format", "html", "-o", page.toString(), stray.toString());
    assertThat(check.out()).isEqualTo("pinion: 1 error, 0 warnings in 1 file\n");
    assertThat(Files.readString(page)).contains("<b class=\"error\">error</b>");
    assertThat(Files.readString(page)).contains("Future&lt;java.lang.Integer&gt;");
    assertThat(check.status()).isEqualTo(1);
  }

  @Test
  void fileWithoutFindingsGivesAnEmptyRun() throws IOException {
    Path clean = Files.writeString(folder.resolve("Clean.java"), "class Clean {}");
    Invocation check = Invocation.of("check", "--format", "sarif", clean.toString());
    assertThat(run(check.out()).getAsJsonArray("results")).isEmpty();
    assertThat(check.status()).isEqualTo(0);
  }

  @Test
  void unwritableReportIsOneLine() {
    Path nowhere = folder.resolve("no/where.sarif");
    Invocation.of("check", "-o", nowhere.toString(), stray.toString())
        .refusesWith("pinion check: " + nowhere + ": cannot be written: its folder does not exist");
  }

  @Test
  void knownFindingIsPassedOverWhenLinesMove() throws IOException {
    Invocation update =
        Invocation.of(
            "check", "--baseline", baseline.toString(), "--update-baseline", stray.toString());
    assertThat(update.out()).isEqualTo("pinion: 1 finding recorded in " + baseline + "\n");
    assertThat(update.status()).isEqualTo(0);
    Files.writeString(stray, "// a line more\n" + CheckCommandTest.STRAY);
    Invocation check = Invocation.of("check", "--baseline", baseline.toString(), stray.toString());
    assertThat(check.out()).isEqualTo("pinion: nothing found in 1 file; 1 known\n");
    assertThat(check.status()).isEqualTo(0);
  }

  @Test
  void secondFindingOfTheSameKindIsNew() throws IOException {
    Invocation.of(
        "check", "--baseline", baseline.toString(), "--update-baseline", stray.toString());
    Files.writeString(
        stray, CheckCommandTest.STRAY.replace("return await(f);", "return await(f) + await(f);"));
    Invocation check = Invocation.of("check", "--baseline", baseline.toString(), stray.toString());
    assertThat(check.lastLine()).isEqualTo("pinion: 1 error, 0 warnings in 1 file; 1 known");
    assertThat(check.status()).isEqualTo(1);
  }

  @Test
  void mendedFindingIsSaidToBeGone() throws IOException {
    Invocation.of(
        "check", "--baseline", baseline.toString(), "--update-baseline", stray.toString());
    Files.writeString(stray, "class Stray {}");
    Invocation check = Invocation.of("check", "--baseline", baseline.toString(), stray.toString());
    assertThat(check.out())
        .isEqualTo(
            "pinion: nothing found in 1 file; 1 in the baseline gone, --update-baseline drops"
                + " them\n");
  }

  @Test
  void missingBaselineIsOneLine() {
    Invocation.of("check", "--baseline", baseline.toString(), stray.toString())
        .refusesWith(
            "pinion check: baseline "
                + baseline
                + " cannot be read (no such file); pinion check --update-baseline makes it anew");
  }

  @Test
  void lineThatIsNoFindingIsNamed() throws IOException {
    Files.writeString(baseline, "# known\n\nNotSend in Foo\n");
    Invocation.of("check", "--baseline", baseline.toString(), stray.toString())
        .refusesWith(
            "pinion check: baseline "
                + baseline
                + " cannot be read (line 3 is not a check, a member and a headline with tabs"
                + " between them); pinion check --update-baseline makes it anew");
  }

  @Test
  void brokenSourceLeavesTheBaselineAlone() throws IOException {
    Files.writeString(baseline, "# mine\n");
    Files.writeString(stray, "class Stray {");
    Invocation update =
        Invocation.of(
            "check", "--baseline", baseline.toString(), "--update-baseline", stray.toString());
    assertThat(update.status()).isEqualTo(2);
    assertThat(Files.readString(baseline)).isEqualTo("# mine\n");
  }

  private static JsonObject run(String log) {
    JsonObject sarif = JsonParser.parseString(log).getAsJsonObject();
    assertThat(sarif.get("version").getAsString()).isEqualTo("2.1.0");
    return sarif.getAsJsonArray("runs").get(0).getAsJsonObject();
  }

  private static JsonObject result(String log) {
    assertThat(run(log).getAsJsonArray("results")).hasSize(1);
    return run(log).getAsJsonArray("results").get(0).getAsJsonObject();
  }
}
