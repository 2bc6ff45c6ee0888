package dev.pinion.rewriter.javac;

import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * javac hides its packages from its plug-ins until it is told otherwise. Thrown while the plug-ins
 * are set up, before Error Prone trips over the same with a trace; nothing else that a plug-in can
 * do there ends the compilation without one.
 */
final class MissingExports extends Error {
  private static final long serialVersionUID = 1;

  private static final String ERROR_PRONE = "com/google/errorprone/ErrorProneJavacPlugin.class";
  private static final List<String> OURS = List.of("api", "util");
  private static final List<String> EXPORTS_FOR_ERROR_PRONE =
      List.of("api", "code", "file", "main", "model", "parser", "processing", "tree", "util");
  private static final List<String> OPENS_FOR_ERROR_PRONE = List.of("code", "comp");

  private MissingExports(String message) {
    super(message, null, false, false);
  }

  /** Throws if something is hidden that this plug-in needs, or Error Prone beside it. */
  static void check(Class<?> plugin) {
    boolean errorProne = plugin.getClassLoader().getResource(ERROR_PRONE) != null;
    String missing =
        Stream.concat(
                (errorProne ? EXPORTS_FOR_ERROR_PRONE : OURS)
                    .stream()
                        .map("com.sun.tools.javac."::concat)
                        .filter(name -> !javac().isExported(name, plugin.getModule()))
                        .map(name -> flag("exports", name)),
                (errorProne ? OPENS_FOR_ERROR_PRONE : List.<String>of())
                    .stream()
                        .map("com.sun.tools.javac."::concat)
                        .filter(name -> !javac().isOpen(name, plugin.getModule()))
                        .map(name -> flag("opens", name)))
            .collect(Collectors.joining(" "));
    if (!missing.isEmpty()) {
      // Maven passes over all that does not begin so, and the JVM writes its own words first.
      System.err.println("error: PinionAsync: add to javac's arguments " + missing);
      throw new MissingExports("javac hides from its plug-ins what they need, see above");
    }
  }

  private static Module javac() {
    return JavacTask.class.getModule();
  }

  private static String flag(String kind, String packageName) {
    return "-J--add-" + kind + "=jdk.compiler/" + packageName + "=ALL-UNNAMED";
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // what the JVM prints
  public String toString() {
    return "PinionAsync: " + getMessage();
  }
}
