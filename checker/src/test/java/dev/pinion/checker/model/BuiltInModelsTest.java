package dev.pinion.checker.model;

import static com.google.common.truth.Truth.assertThat;

import com.google.errorprone.VisitorState;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What our own models name must exist in the real classes of this JDK and of the libraries. */
final class BuiltInModelsTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/pinion/checker/model");

  private final DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
  private final Context context = context(errors);

  private static Context context(DiagnosticCollector<JavaFileObject> errors) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null, null, errors, List.of("-proc:none"), List.of("java.lang.Object"), null);
    task.getElements();
    return ((BasicJavacTask) task).getContext();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".astub")).toList();
    }
  }

  private static List<StubSource> sources(String file) throws IOException {
    Path path = FOLDER.resolve(file);
    return StubSource.split(path.toUri(), file, Files.readString(path));
  }

  @Test
  void everythingNamedExists() throws IOException {
    List<String> problems = new ArrayList<>();
    VisitorState state = VisitorState.createForUtilityPurposes(context);
    StubParser parser = new StubParser(context);
    for (String file : files()) {
      Validation validation =
          new Validation(
              context,
              new Signatures(state.getTypes()),
              (place, text) -> problems.add(file + ":" + line(place) + ": " + text));
      for (StubSource source : sources(file)) {
        if (!validation.isOnClassPath(source.packageName())) {
          problems.add(
              file
                  + ": package "
                  + source.packageName()
                  + " is not on the class path of the tests; add its library to checker/pom.xml");
        }
        validation.check(source.packageName(), parser.parse(source));
      }
    }
    errors.getDiagnostics().forEach(d -> problems.add(d.toString()));
    assertThat(String.join("\n", problems)).isEmpty();
  }

  private static long line(StubType.Place place) {
    return place.source().getCharContent(true).substring(0, place.position()).lines().count();
  }

  @Test
  void indexSaysWhatTheFilesSay() throws IOException {
    ModelIndex index = ModelIndex.open();
    Map<String, List<StubType>> packages = ModelIndexWriter.parse(FOLDER);
    assertThat(index.packages()).isEqualTo(packages.keySet());
    packages.forEach(
        (name, types) -> {
          Map<String, List<StubType>> expected = new HashMap<>();
          for (StubType type : types) {
            expected.computeIfAbsent(type.binaryName(), n -> new ArrayList<>()).add(bare(type));
          }
          assertThat(index.types(name)).isEqualTo(expected.keySet());
          expected.forEach((type, said) -> assertThat(index.describe(name, type)).isEqualTo(said));
        });
  }

  /** Without the places where it is written. */
  private static StubType bare(StubType type) {
    Map<String, StubType.StubMethod> methods = new LinkedHashMap<>();
    type.methods()
        .forEach(
            (signature, m) ->
                methods.put(
                    signature,
                    new StubType.StubMethod(m.notes(), m.receiver(), m.parameters(), null)));
    return new StubType(type.binaryName(), type.notes(), methods, null);
  }
}
