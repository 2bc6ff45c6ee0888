package dev.pinion.cli;

import java.io.PrintWriter;
import java.util.List;
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
    Compiler.Outcome outcome = compiler.check(paths, System.in);
    if (!outcome.failures().isEmpty()) {
      TextReport.print(outcome.failures(), err);
      Library.absent(classPath).forEach(err::println);
      throw new Refusal("the sources do not compile: nothing was checked");
    }
    TextReport.print(outcome.findings(), out);
    out.println(TextReport.summary(outcome));
    boolean failed = outcome.errors() > 0 || (failOn == Severity.WARNING && outcome.warnings() > 0);
    return failed ? Pinion.FOUND : Pinion.OK;
  }
}
