package dev.pinion.cli;

import dev.pinion.checker.report.Baseline;
import dev.pinion.checker.report.Sarif;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks sources and reports what could race.",
    footer =
        "Exit status: 0 no errors, 1 errors found, 2 bad usage or sources that do not compile.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it finds annotated
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-cp", "--class-path"},
      description = "Where the sources' dependencies are.")
  private @Nullable String classPath;

  @Option(names = "--release", description = "The Java release the sources are written for.")
  private @Nullable Integer release;

  @Option(names = "--strict", description = "Accept nothing unproven, in every package.")
  private boolean strict;

  enum Severity {
    ERROR,
    WARNING
  }

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      description = "The least severity that gives exit status 1: ${COMPLETION-CANDIDATES}.")
  private Severity failOn;

  enum Format {
    TEXT,
    SARIF,
    HTML
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "The form of the findings: ${COMPLETION-CANDIDATES}.")
  private Format format;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Where the findings are written; without it, to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that are known and not reported.")
  private @Nullable Path baseline;

  @Option(
      names = "--update-baseline",
      description = "Make all findings of this run the known ones, instead of reporting them.")
  private boolean updateBaseline;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Java files, folders of them, or - for one class on standard input.")
  private List<String> paths;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Compiler compiler = new Compiler(classPath, err);
    if (release != null) {
      compiler.option("--release", release.toString());
    }
    if (strict) {
      compiler.option("-XepOpt:Pinion:StrictPackages=*");
    }
    if (updateBaseline && baseline == null) {
      throw new Refusal("--update-baseline needs --baseline FILE");
    }
    if (baseline != null && !updateBaseline) {
      Optional<String> problem = Baseline.problem(baseline);
      if (problem.isPresent()) {
        throw new Refusal(problem.get());
      }
      compiler.baseline(baseline);
    }
    Compiler.Outcome outcome = compiler.check(paths, System.in);
    if (!outcome.failures().isEmpty()) {
      err.print(TextReport.of(outcome.failures()));
      Library.absent(classPath).forEach(err::println);
      throw new Refusal("the sources do not compile: nothing was checked");
    }
    if (baseline != null && updateBaseline) {
      return record(outcome, baseline, out);
    }
    report(outcome, out);
    boolean failed = outcome.errors() > 0 || (failOn == Severity.WARNING && outcome.warnings() > 0);
    return failed ? Pinion.FOUND : Pinion.OK;
  }

  private static int record(Compiler.Outcome outcome, Path file, PrintWriter out) {
    write(file, () -> Baseline.write(file, outcome.reported()));
    out.println(TextReport.recorded(outcome, file));
    return Pinion.OK;
  }

  private void report(Compiler.Outcome outcome, PrintWriter out) {
    String summary = TextReport.summary(outcome);
    String text =
        switch (format) {
          case TEXT -> TextReport.of(outcome.findings());
          case SARIF -> Sarif.of(outcome.reported());
          case HTML -> HtmlReport.of(outcome.reported(), summary);
        };
    if (output != null) {
      Path file = output;
      write(file, () -> Files.writeString(file, text));
    } else {
      out.print(text);
    }
    if (output != null || format == Format.TEXT) {
      out.println(summary);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Path file, Writing writing) {
    try {
      writing.run();
    } catch (IOException unwritable) {
      throw new Refusal(
          file
              + ": cannot be written: "
              + (unwritable instanceof NoSuchFileException
                  ? "its folder does not exist"
                  : String.valueOf(unwritable.getMessage())));
    }
  }
}
