package dev.pinion.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Checks, compiles and rewrites a source file, and runs its main method.",
    footer =
        "Exit status: the program's, 1 if it throws or errors were found, 2 if it does not"
            + " compile.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it finds annotated
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-cp", "--class-path"},
      description = "Where the source's dependencies are.")
  private @Nullable String classPath;

  @Parameters(index = "0", paramLabel = "FILE.java", description = "The program.")
  private String file;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "Given to its main method.")
  private @Nullable List<String> arguments;

  @Override
  public Integer call() throws Exception {
    Path source = Sources.file(file);
    Program program = Program.in(source);
    Path classes = Files.createTempDirectory(Scratch.folder(), "classes");
    PrintWriter err = spec.commandLine().getErr();
    Compiler.Outcome outcome =
        new Compiler(classPath, err).compile(source, program.root(), classes);
    err.print(TextReport.of(outcome.findings()));
    err.print(TextReport.of(outcome.failures()));
    if (!outcome.failures().isEmpty()) {
      Library.absent(classPath).forEach(err::println);
      throw new Refusal("the source does not compile: it was not run");
    }
    if (outcome.errors() > 0) {
      err.println(TextReport.summary(outcome) + ": it was not run");
      return Pinion.FOUND;
    }
    try {
      List<String> given = Objects.requireNonNullElse(arguments, List.of());
      program.run(classes, Library.classPath(classPath), given);
      return Pinion.OK;
    } catch (Throwable thrown) {
      err.print("Exception in thread \"main\" ");
      Program.trimmed(thrown).printStackTrace(err);
      return Pinion.FOUND;
    }
  }
}
