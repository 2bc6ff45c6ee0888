package dev.pinion.checker.report;

import static com.google.common.truth.Truth.assertThat;

import com.google.errorprone.CompilationTestHelper;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pinion.checker.AwaitOutsideAsync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options Baseline and Report in a build of the user's own. */
class ReportsTest {
  private static final String KNOWN =
      "AwaitOutsideAsync\tcom.acme.Stray.m(dev.pinion.future.Future<java.lang.Integer>)\t";

  @TempDir private Path folder;

  private CompilationTestHelper compilation(String option, Path file) {
    return CompilationTestHelper.newInstance(AwaitOutsideAsync.class, getClass())
        .setArgs("-XepOpt:Pinion:" + option + "=" + file);
  }

  private static String stray(String expectation) {
    return """
    package com.acme;
    import static dev.pinion.Async.await;
    class Stray {
      int m(dev.pinion.future.Future<Integer> f) throws Exception {
        %s
        return await(f);
      }
    }
    """
        .formatted(expectation);
  }

  @Test
  void reportIsWrittenWhenTheCompilationIsDone() throws IOException {
    Path sarif = folder.resolve("target/reports/pinion.sarif");
    compilation("Report", sarif)
        .addSourceLines("Stray.java", stray("// BUG: Diagnostic contains: await"))
        .doTest();
    JsonObject log = JsonParser.parseString(Files.readString(sarif)).getAsJsonObject();
    JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
    assertThat(run.getAsJsonArray("results")).hasSize(1);
    assertThat(run.toString()).contains("\"ruleId\":\"AwaitOutsideAsync\"");
    assertThat(run.toString()).contains("\"startLine\":6");
  }

  @Test
  void reportOfCleanCodeIsAnEmptyRun() throws IOException {
    Path sarif = folder.resolve("pinion.sarif");
    compilation("Report", sarif).addSourceLines("Clean.java", "class Clean {}").doTest();
    assertThat(Files.readString(sarif)).contains("\"results\": []");
  }

  @Test
  void knownFindingIsNotReported() throws IOException {
    Path sarif = folder.resolve("pinion.sarif");
    compilation("Report", sarif)
        .addSourceLines("Stray.java", stray("// BUG: Diagnostic contains: await"))
        .doTest();
    String log = Files.readString(sarif);
    String key = JsonParser.parseString(log).getAsJsonObject().toString();
    assertThat(key).contains(KNOWN.replace("\t", "\\t"));
    String headline = key.replaceAll(".*checkMemberHeadline/v1\":\"[^\"]*\\\\t([^\"]*)\".*", "$1");
    Path baseline = Files.writeString(folder.resolve("known.txt"), KNOWN + headline + "\n");
    compilation("Baseline", baseline).addSourceLines("Stray.java", stray("")).doTest();
  }

  @Test
  void missingBaselineIsAnErrorOfTheCompilation() {
    Path nowhere = folder.resolve("nowhere.txt");
    compilation("Baseline", nowhere)
        .addSourceLines("Clean.java", "class Clean {}")
        .expectResult(com.sun.tools.javac.main.Main.Result.ERROR)
        .doTest();
  }

  @Test
  void memberIsNamedWithoutWhatChangesWithCodeAround() {
    Reported.Rule rule = new Reported.Rule("NotSend", "a summary", "a page");
    Reported finding =
        new Reported(
            rule,
            true,
            Path.of("Foo.java").toUri(),
            3,
            1,
            "com.acme.Foo.m()",
            "'a\n  b' crosses",
            "text",
            java.util.List.of());
    assertThat(finding.key()).isEqualTo("NotSend\tcom.acme.Foo.m()\t'a b' crosses");
  }
}
