package dev.pinion.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The pinion command. */
@Command(
    name = "pinion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Refuses data races in Java at compile time, and runs async bodies.",
    subcommands = {
      CheckCommand.class,
      RunCommand.class,
      RewriteCommand.class,
      ExplainCommand.class
    })
public final class Pinion implements Callable<Integer> {
  /** Nothing found, or done. */
  static final int OK = 0;

  /** Errors were found. */
  static final int FOUND = 1;

  /** Bad usage, unreadable input, or sources that do not compile. */
  static final int UNUSABLE = 2;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in what it finds annotated
  private Pinion() {}

  public static void main(String[] arguments) {
    int status = run(writer(System.out), writer(System.err), arguments);
    // A program that `run` started may go on in threads of its own.
    if (status != OK || arguments.length == 0 || !arguments[0].equals("run")) {
      System.exit(status);
    }
  }

  /** Runs the command line and returns its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command =
        new CommandLine(new Pinion())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Pinion::refuse)
            .setExecutionExceptionHandler(Pinion::fail);
    // What follows the file belongs to the program.
    Objects.requireNonNull(command.getSubcommands().get("run")).setStopAtPositional(true);
    int status = command.execute(arguments);
    out.flush();
    err.flush();
    return status;
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int refuse(ParameterException bad, String[] arguments) {
    CommandLine command = bad.getCommandLine();
    String line = String.valueOf(bad.getMessage()).lines().findFirst().orElse("bad usage");
    if (bad instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      line += " (did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?)";
    }
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + line + "; see " + name + " --help");
    return UNUSABLE;
  }

  private static int fail(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    if (failure instanceof Refusal) {
      err.println(name + ": " + failure.getMessage());
    } else {
      err.println(name + ": internal failure, please report it with this trace:");
      failure.printStackTrace(err);
    }
    return UNUSABLE;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: check, run, rewrite or explain");
  }
}
