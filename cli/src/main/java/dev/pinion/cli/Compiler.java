package dev.pinion.cli;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.tools.javac.api.BasicJavacTask;
import dev.pinion.checker.report.Reported;
import dev.pinion.checker.report.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * javac with our checks, in this process. Error Prone's own checks stay out: they are the business
 * of the user's build.
 */
final class Compiler {
  private final List<String> options =
      new ArrayList<>(
          List.of(
              "-XDcompilePolicy=simple",
              "--should-stop=ifError=FLOW",
              "-XDaddTypeAnnotationsToSymbol=true",
              "-Xlint:none",
              "-Xmaxerrs",
              "100000",
              "-Xmaxwarns",
              "100000",
              "-proc:none",
              "-g",
              "-encoding",
              "UTF-8"));
  private final PrintWriter log;
  private Optional<Path> baseline = Optional.empty();

  Compiler(@Nullable String classPath, PrintWriter log) {
    this.log = log;
    option("-classpath", Library.classPath(classPath));
  }

  Compiler option(String... words) {
    options.addAll(List.of(words));
    return this;
  }

  /** Passes over the findings in this file. */
  Compiler baseline(Path file) {
    baseline = Optional.of(file);
    return this;
  }

  /** Attributes and checks the sources and writes nothing. */
  Outcome check(List<String> paths, InputStream standardInput) throws IOException {
    return compile(paths, standardInput, false);
  }

  /** Checks, compiles and rewrites the source into the folder. */
  Outcome compile(Path source, Path root, Path folder) throws IOException {
    option("-d", folder.toString(), "-sourcepath", root.toString());
    return compile(List.of(source.toString()), InputStream.nullInputStream(), true);
  }

  private Outcome compile(List<String> paths, InputStream standardInput, boolean generate)
      throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(Rules.all()));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      List<JavaFileObject> units = Sources.of(paths, files, standardInput);
      JavacTask task = task(compiler, files, diagnostics, units);
      Reports reports =
          Reports.of(((BasicJavacTask) task).getContext(), baseline, Optional.empty());
      if (generate) {
        rewriter().init(task);
        task.call();
      } else {
        task.analyze();
      }
      return Outcome.of(units.size(), diagnostics.getDiagnostics(), reports);
    }
  }

  private JavacTask task(
      BaseErrorProneJavaCompiler compiler,
      StandardJavaFileManager files,
      DiagnosticCollector<JavaFileObject> diagnostics,
      List<JavaFileObject> units) {
    try {
      return (JavacTask) compiler.getTask(log, files, diagnostics, options, null, units);
    } catch (IllegalArgumentException badOption) {
      throw new Refusal(String.valueOf(badOption.getMessage()).replace("error: ", ""));
    }
  }

  private static Plugin rewriter() {
    return ServiceLoader.load(Plugin.class, Compiler.class.getClassLoader()).stream()
        .filter(provider -> provider.type().getPackageName().startsWith("dev.pinion."))
        .map(ServiceLoader.Provider::get)
        .filter(plugin -> plugin.getName().equals("PinionAsync"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What a compilation said.
   *
   * @param findings what our checks said, as javac shows it
   * @param failures javac's own errors
   * @param reported the findings apart from javac, in the same order
   * @param known how many findings the baseline passed over
   * @param gone how many findings of the baseline were not met
   */
  record Outcome(
      int units,
      List<Diagnostic<? extends JavaFileObject>> findings,
      List<Diagnostic<? extends JavaFileObject>> failures,
      List<Reported> reported,
      int known,
      int gone) {

    /** The checker goes class by class; a reader goes from top to bottom. */
    private static final Comparator<Diagnostic<? extends JavaFileObject>> IN_ORDER =
        Comparator.<Diagnostic<? extends JavaFileObject>, String>comparing(Outcome::file)
            .thenComparingLong(Diagnostic::getPosition);

    private static final Comparator<Reported> FROM_TOP =
        Comparator.comparing(Reported::file)
            .thenComparingLong(Reported::line)
            .thenComparingLong(Reported::column);

    private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
      JavaFileObject source = diagnostic.getSource();
      return source == null ? "" : source.getName();
    }

    private static Outcome of(
        int units, List<Diagnostic<? extends JavaFileObject>> diagnostics, Reports reports) {
      List<Diagnostic<? extends JavaFileObject>> findings = new ArrayList<>();
      List<Diagnostic<? extends JavaFileObject>> failures = new ArrayList<>();
      for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
        if (isFinding(diagnostic)) {
          findings.add(diagnostic);
        } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
          failures.add(diagnostic);
        }
      }
      findings.sort(IN_ORDER);
      return new Outcome(
          units,
          findings,
          failures,
          reports.all().stream().sorted(FROM_TOP).toList(),
          reports.known(),
          reports.gone());
    }

    /** Findings and what the checker says of itself; not javac's deprecation notes and the like. */
    private static boolean isFinding(Diagnostic<? extends JavaFileObject> diagnostic) {
      return diagnostic.getCode().endsWith(".error.prone")
          || diagnostic.getCode().endsWith(".proc.messager");
    }

    long count(Diagnostic.Kind kind) {
      return findings.stream().filter(finding -> finding.getKind() == kind).count();
    }

    long errors() {
      return count(Diagnostic.Kind.ERROR);
    }

    long warnings() {
      return count(Diagnostic.Kind.WARNING) + count(Diagnostic.Kind.MANDATORY_WARNING);
    }
  }
}
