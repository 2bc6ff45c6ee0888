package dev.pinion.cases;

import static com.google.common.truth.Truth.assertThat;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import dev.pinion.future.StateMachine;
import dev.pinion.rewriter.Rewriter;
import dev.pinion.rewriter.Rewriting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the checker says that an await keeps is what the state machine keeps: the machine says so
 * itself, in its {@link StateMachine.Awaits}.
 */
class KeptLocalsTest {

  /** By the file and line of the await, the names of what it keeps, sorted. */
  private static final class Awaits {
    private final Map<String, List<Set<String>>> kept = new TreeMap<>();

    void add(String type, long line, Iterable<String> names) {
      String file = type.replaceFirst("\\$.*", "");
      Set<String> sorted = new TreeSet<>();
      names.forEach(sorted::add);
      // The checker judges what a body does with it, not whether it is kept.
      sorted.remove("this");
      // What javac declares for a loop or switch, and what the checker's graph calls the same.
      sorted.removeIf(name -> name.matches(".*[$#].*"));
      kept.computeIfAbsent(file + ":" + line, place -> new ArrayList<>()).add(sorted);
    }

    /** In a finally block javac writes an await twice, with what either copy keeps. */
    Map<String, Set<String>> together() {
      Map<String, Set<String>> together = new TreeMap<>();
      kept.forEach(
          (place, sets) -> {
            Set<String> all = new TreeSet<>();
            sets.forEach(all::addAll);
            together.put(place, all);
          });
      return together;
    }
  }

  @TempDir private Path temp;

  @TestFactory
  Stream<DynamicTest> checkerAndMachineAgree() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String root : List.of("accepted", "rejected", "unsound")) {
      try (Stream<Path> below = Files.list(Path.of(root))) {
        below.filter(Files::isDirectory).sorted().forEach(folders::add);
      }
    }
    return folders.stream()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> compare(folder)));
  }

  private void compare(Path folder) throws Exception {
    Path classes = Files.createDirectories(temp.resolve(folder));
    Awaits checker = new Awaits();
    KeptLocals.listener = checker::add;
    compile(folder, classes);
    Awaits machines = new Awaits();
    Set<String> refused = rewrite(classes, machines);
    checker.kept.keySet().removeIf(place -> refused.contains(place.replaceFirst(":.*", "")));
    machines.kept.keySet().removeIf(place -> refused.contains(place.replaceFirst(":.*", "")));
    assertThat(machines.together()).isEqualTo(checker.together());
  }

  private static void compile(Path folder, Path classes) throws IOException {
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(KeptLocals.class));
    List<String> options = new ArrayList<>(Checker.OPTIONS);
    options.addAll(List.of("-g", "-cp", Checker.classPath(), "-d", classes.toString()));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(diagnostics.getDiagnostics()).isEmpty();
      assertThat(compiled).isTrue();
    }
  }

  /** Gives the files with a body that cannot be compiled, such as one that holds a monitor. */
  private static Set<String> rewrite(Path classes, Awaits awaits) throws Exception {
    Set<String> refused = new HashSet<>();
    Map<String, byte[]> all = new HashMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        byte[] bytes = Files.readAllBytes(file);
        all.put(name(classes.relativize(file)), bytes);
        Rewriting rewriting = Rewriter.rewrite(bytes);
        all.putAll(rewriting.classes());
        rewriting
            .problems()
            .forEach(problem -> refused.add(problem.className().replaceFirst("\\$.*", "")));
      }
    }
    ClassLoader loader = loader(all);
    for (String name : all.keySet()) {
      StateMachine.Awaits machine = loader.loadClass(name).getAnnotation(StateMachine.Awaits.class);
      if (machine != null) {
        for (StateMachine.Await await : machine.value()) {
          awaits.add(name, await.line(), List.of(await.kept()));
        }
      }
    }
    return refused;
  }

  private static String name(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), ".").replace(".class", "");
  }

  private static ClassLoader loader(Map<String, byte[]> classes) {
    return new ClassLoader(KeptLocalsTest.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }
}
