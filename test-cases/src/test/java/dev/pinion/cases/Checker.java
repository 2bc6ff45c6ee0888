package dev.pinion.cases;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.pinion.annotations.Send;
import dev.pinion.future.Future;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** javac with all checks of Pinion and no others, through compile-testing. */
final class Checker {
  private Checker() {}

  /** As {@code pinion check --strict}. */
  static final String STRICT = "-XepOpt:Pinion:StrictPackages=*";

  /**
   * Compiles these cases together, as {@code pinion check FOLDER} does, and sorts the result.
   *
   * @param more options beside those of every compilation
   */
  static Map<Case, List<Reported>> check(List<Case> cases, String... more) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    Map<URI, Case> owners = new LinkedHashMap<>();
    Map<Case, List<Reported>> reports = new LinkedHashMap<>();
    for (Case each : cases) {
      reports.put(each, new ArrayList<>());
      for (Path file : each.files()) {
        JavaFileObject source = JavaFileObjects.forResource(file.toUri().toURL());
        sources.add(source);
        owners.put(source.toUri(), each);
      }
    }
    for (Diagnostic<? extends JavaFileObject> diagnostic :
        compiler(more).compile(sources).diagnostics()) {
      if (isWorthReading(diagnostic)) {
        JavaFileObject source = diagnostic.getSource();
        Case owner = source == null ? null : owners.get(source.toUri());
        if (owner == null) {
          throw new IllegalStateException("belongs to no case: " + diagnostic);
        }
        reports.get(owner).add(Reported.of(diagnostic, owner.nameOf(Path.of(source.toUri()))));
      }
    }
    return reports;
  }

  /** All but javac's summaries of what it would warn about; a failure of a check is a note. */
  private static boolean isWorthReading(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR
        || diagnostic.getKind() == Diagnostic.Kind.WARNING
        || diagnostic.getCode().endsWith(".proc.messager");
  }

  static final List<String> OPTIONS =
      List.of(
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "-XDaddTypeAnnotationsToSymbol=true",
          "-Xlint:none",
          "-proc:none",
          "-Xmaxerrs",
          "10000",
          "-Xmaxwarns",
          "10000");

  static BaseErrorProneJavaCompiler errorProne() {
    return new BaseErrorProneJavaCompiler(
        ScannerSupplier.fromBugCheckerClasses(
            ServiceLoader.load(BugChecker.class).stream()
                .<Class<? extends BugChecker>>map(ServiceLoader.Provider::type)
                .filter(type -> type.getPackageName().startsWith("dev.pinion."))
                .toList()));
  }

  static String classPath() {
    return origin(Send.class) + File.pathSeparator + origin(Future.class);
  }

  private static Compiler compiler(String... more) {
    return Compiler.compiler(errorProne())
        .withClasspath(ImmutableList.of(origin(Send.class), origin(Future.class)))
        .withOptions(ImmutableList.builder().addAll(OPTIONS).add((Object[]) more).build());
  }

  private static File origin(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
