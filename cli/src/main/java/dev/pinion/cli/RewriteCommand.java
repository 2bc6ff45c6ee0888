package dev.pinion.cli;

import dev.pinion.rewriter.Problem;
import dev.pinion.rewriter.files.RefusedException;
import dev.pinion.rewriter.files.RewriteFiles;
import dev.pinion.rewriter.files.RewriteFiles.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rewrite",
    mixinStandardHelpOptions = true,
    description = "Compiles the async bodies of a class folder or jar to state machines.",
    footer =
        "Exit status: 0 done, 1 a body cannot be compiled and nothing was written, 2 bad usage or"
            + " unreadable input.")
@SuppressWarnings("NullAway.Init") // picocli fills in what it finds annotated
final class RewriteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "IN", description = "A folder of classes, or a jar.")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "The same kind; it may be IN.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Report report = rewrite();
    PrintWriter err = spec.commandLine().getErr();
    tell("error: ", report.problems(), err);
    tell("warning: ", report.strays(), err);
    if (!report.problems().isEmpty()) {
      return Pinion.FOUND;
    }
    int bodies = report.bodies();
    String what = bodies == 1 ? "1 async body" : bodies + " async bodies";
    spec.commandLine().getOut().println("pinion: " + what + " compiled into " + out);
    return Pinion.OK;
  }

  private Report rewrite() throws IOException {
    try {
      return RewriteFiles.rewrite(in, out);
    } catch (RefusedException refused) {
      throw new Refusal(String.valueOf(refused.getMessage()));
    } catch (NoSuchFileException missing) {
      throw new Refusal(missing.getFile() + ": no such file or folder");
    } catch (ZipException broken) {
      throw new Refusal(in + ": neither a folder nor a jar: " + broken.getMessage());
    }
  }

  private static void tell(String kind, List<Problem> problems, PrintWriter err) {
    problems.forEach(problem -> err.println(kind + problem));
  }
}
