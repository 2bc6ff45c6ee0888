import com.sun.tools.javac.api.JavacTool;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * What one run of javac says and makes. It runs in this process, so that its plug-ins are warm.
 *
 * @param status how it ended, such as OK, ERROR or the exception that ended it
 * @param diagnostics what it said, sorted, without the findings of our checks
 * @param findings how much our checks said
 * @param classes the class files, each with the hash of its bytes
 */
record Compilation(
    String status, List<String> diagnostics, int findings, Map<String, Integer> classes) {

  /** Compiles with the options given and those of the variant. */
  static Compilation of(
      Variant variant,
      List<String> checks,
      List<String> options,
      List<? extends JavaFileObject> sources,
      StandardJavaFileManager files) {
    List<String> diagnostics = new ArrayList<>();
    int[] findings = new int[1];
    Memory memory = new Memory(files);
    StringWriter out = new StringWriter();
    String status;
    try {
      boolean ok =
          JavacTool.create()
              .getTask(
                  out,
                  memory,
                  diagnostic -> {
                    String text = text(diagnostic);
                    if (checks.stream().anyMatch(check -> text.startsWith("[" + check + "]"))) {
                      findings[0]++;
                    } else {
                      diagnostics.add(where(diagnostic) + text);
                    }
                  },
                  arguments(variant, checks, options),
                  null,
                  sources)
              .call();
      status = ok ? "OK" : "ERROR";
    } catch (RuntimeException | Error thrown) {
      status = (thrown.getCause() == null ? thrown : thrown.getCause()).toString();
    }
    // What is printed past the listener is a stack trace of javac; its first lines say what it is.
    String[] printed = out.toString().split("\n");
    status += Arrays.stream(printed).limit(8).collect(Collectors.joining(" | "));
    diagnostics.sort(null);
    return new Compilation(status, diagnostics, findings[0], memory.classes);
  }

  /** How this differs from a compilation without the plug-in; empty if it does not. */
  List<String> differences(Compilation without) {
    List<String> differences = new ArrayList<>();
    if (!status.equals(without.status)) {
      differences.add("javac ends with " + status + ", without Pinion with " + without.status);
    }
    List<String> more = new ArrayList<>(diagnostics);
    without.diagnostics.forEach(more::remove);
    List<String> less = new ArrayList<>(without.diagnostics);
    diagnostics.forEach(less::remove);
    more.forEach(text -> differences.add("only with Pinion: " + line(text)));
    less.forEach(text -> differences.add("only without Pinion: " + line(text)));
    if (!classes.equals(without.classes)) {
      Map<String, Integer> other = new TreeMap<>(classes);
      other.entrySet().removeAll(without.classes.entrySet());
      differences.add(
          "%d class files, without Pinion %d; different: %s"
              .formatted(classes.size(), without.classes.size(), other.keySet()));
    }
    return differences;
  }

  static List<String> arguments(Variant variant, List<String> checks, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of(
            "-Xmaxerrs",
            "100000",
            "-Xmaxwarns",
            "1000000",
            "-implicit:none",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-XDaddTypeAnnotationsToSymbol=true"));
    StringBuilder plugin = new StringBuilder("-Xplugin:ErrorProne -XepDisableAllChecks");
    if (variant != Variant.WITHOUT) {
      checks.forEach(check -> plugin.append(" -Xep:").append(check).append(":WARN"));
    }
    if (variant == Variant.STRICT) {
      plugin.append(" -XepOpt:Pinion:StrictPackages=*");
    }
    arguments.add(plugin.toString());
    if (!arguments.contains("-processorpath")) {
      // What is there is found in this process's class path first, so nothing is loaded again.
      arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    }
    return arguments;
  }

  private static String text(Diagnostic<?> diagnostic) {
    try {
      return diagnostic.getMessage(Locale.ROOT);
    } catch (RuntimeException unreadable) {
      return diagnostic.getCode() + ": " + unreadable;
    }
  }

  private static String where(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "" : source.getName().replaceAll(".*/", "");
    return "%s:%d: %s: ".formatted(file, diagnostic.getLineNumber(), diagnostic.getKind());
  }

  private static String line(String text) {
    String flat = text.replaceAll("\\s*\n\\s*", " | ");
    return flat.length() < 900 ? flat : flat.substring(0, 900) + "…";
  }

  /** Keeps no class file, only what it was. */
  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, Integer> classes = new TreeMap<>();

    Memory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject near) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name.hashCode()), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, Arrays.hashCode(toByteArray()));
            }
          };
        }
      };
    }

    /** Closed by whoever opened it, for the next compilation needs it. */
    @Override
    public void close() {}
  }
}
