import com.google.errorprone.ErrorProneTimings;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.FutureTask;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * How the time of our checks grows with the program: n log n, or worse. Error Prone itself measures
 * the time of each check; here it is that of all of them, the median of several warm runs.
 *
 * <pre>
 *   Growth CHECKS CLASSPATH [SHAPE…]
 * </pre>
 */
final class Growth {
  private static final int[] SIZES =
      Arrays.stream(System.getProperty("sizes", "100,1000,5000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final int[] DEPTHS = {10, 20, 30};
  private static final int ROUNDS = Integer.getInteger("rounds", 3);

  /**
   * How much worse than n log n the largest may be against the middle one, and how fast is fast.
   */
  private static final double TOLERANCE = 2;

  private static final double FAST_MILLIS = 60;

  private final List<String> checks;
  private final String classPath;
  private final StandardJavaFileManager files =
      JavacTool.create().getStandardFileManager(null, null, StandardCharsets.UTF_8);

  private Growth(List<String> checks, String classPath) {
    this.checks = checks;
    this.classPath = classPath;
  }

  public static void main(String[] args) throws Exception {
    Growth growth = new Growth(List.of(args[0].split(",")), args[1]);
    List<Shape> shapes =
        args.length > 2
            ? Arrays.stream(args).skip(2).map(Shape::valueOf).toList()
            : List.of(Shape.values());
    // Deep programs need a deep stack, in javac to begin with.
    FutureTask<Boolean> run = new FutureTask<>(() -> growth.run(shapes));
    new Thread(null, run, "growth", 512L << 20).start();
    System.exit(run.get() ? 0 : 1);
  }

  private boolean run(List<Shape> shapes) {
    boolean fits = true;
    for (Shape shape : shapes) {
      millis(shape, shape.nests() ? 5 : 50, true);
    }
    for (Shape shape : shapes) {
      for (boolean strict : new boolean[] {false, true}) {
        fits &= fits(shape, strict);
      }
    }
    return fits;
  }

  private boolean fits(Shape shape, boolean strict) {
    int[] sizes = shape.nests() ? DEPTHS : SIZES;
    double[] millis = Arrays.stream(sizes).mapToDouble(n -> median(shape, n, strict)).toArray();
    double ratio = millis[2] / millis[1];
    double linear = sizes[2] * Math.log(sizes[2]) / (sizes[1] * Math.log(sizes[1]));
    boolean fits = millis[2] < FAST_MILLIS || ratio <= TOLERANCE * linear;
    System.out.printf(
        Locale.ROOT,
        "%s %-28s %-7s %8.1f %8.1f %8.1f ms  x %.1f%s%n",
        fits ? " " : "!",
        shape,
        strict ? "strict" : "default",
        millis[0],
        millis[1],
        millis[2],
        ratio,
        fits ? "" : ", n log n is x %.1f".formatted(linear));
    return fits;
  }

  private double median(Shape shape, int n, boolean strict) {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      times[i] = millis(shape, n, strict);
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }

  /** Compiles up to the flow analysis, where the checks run, and no further. */
  private double millis(Shape shape, int n, boolean strict) {
    String source = shape.source(n);
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("memory:///Grown.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options = new ArrayList<>(List.of("-proc:none", "-cp", classPath));
    options.add("-XDshould-stop.ifNoError=FLOW");
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    BasicJavacTask task =
        (BasicJavacTask)
            JavacTool.create()
                .getTask(
                    null,
                    files,
                    diagnostics,
                    Compilation.arguments(
                        strict ? Variant.STRICT : Variant.DEFAULT, checks, options),
                    null,
                    List.of(file));
    ErrorProneTimings timings = ErrorProneTimings.instance(task.getContext());
    boolean ok = task.call();
    diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR || d.getKind() == Diagnostic.Kind.NOTE)
        .filter(d -> !ok || d.getMessage(Locale.ROOT).contains("internal failure"))
        .findFirst()
        .ifPresent(problem -> System.out.printf("! %s of %d: %s%n", shape, n, problem));
    double millis = 0;
    for (Map.Entry<String, Duration> check : timings.timings().entrySet()) {
      millis += checks.contains(check.getKey()) ? check.getValue().toNanos() / 1e6 : 0;
    }
    return millis;
  }
}
