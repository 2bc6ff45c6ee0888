package dev.pinion.checker.model;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Part of the build: parses our own library models and writes the {@link ModelIndex}. */
final class ModelIndexWriter {
  private ModelIndexWriter() {}

  /**
   * Writes the index.
   *
   * @param args the folder of the models, and the file to write
   */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[1]), index(parse(Path.of(args[0]))));
  }

  /** The types that the models in a folder describe, by package. */
  static Map<String, List<StubType>> parse(Path folder) throws IOException {
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null, null, errors, List.of("-proc:none"), List.of("java.lang.Object"), null);
    StubParser parser = new StubParser(((BasicJavacTask) task).getContext());
    Map<String, List<StubType>> types = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      for (StubSource source : StubSource.split(file.toUri(), name, Files.readString(file))) {
        types
            .computeIfAbsent(source.packageName(), p -> new ArrayList<>())
            .addAll(parser.parse(source).values());
      }
    }
    if (!errors.getDiagnostics().isEmpty()) {
      throw new IOException("errors in library models: " + errors.getDiagnostics());
    }
    return types;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".astub")).sorted().toList();
    }
  }

  private static byte[] index(Map<String, List<StubType>> packages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(packages.size());
    for (Map.Entry<String, List<StubType>> entry : packages.entrySet()) {
      out.writeUTF(entry.getKey());
      part(out, types(entry.getValue()));
    }
    return bytes.toByteArray();
  }

  private static void part(DataOutputStream out, byte[] part) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }

  private static byte[] types(List<StubType> types) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(types.size());
    for (StubType type : types) {
      out.writeUTF(type.binaryName());
      part(out, type(type));
    }
    return bytes.toByteArray();
  }

  private static byte[] type(StubType type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    notes(out, type.notes());
    out.writeShort(type.methods().size());
    for (Map.Entry<String, StubType.StubMethod> entry : type.methods().entrySet()) {
      StubType.StubMethod method = entry.getValue();
      out.writeUTF(entry.getKey());
      notes(out, method.notes());
      notes(out, method.receiver());
      out.writeByte(method.parameters().size());
      for (List<Note> parameter : method.parameters()) {
        notes(out, parameter);
      }
    }
    return bytes.toByteArray();
  }

  private static void notes(DataOutputStream out, List<Note> notes) throws IOException {
    out.writeByte(notes.size());
    for (Note note : notes) {
      out.writeUTF(note.name());
      out.writeByte(note.values().size());
      for (Map.Entry<String, List<String>> value : new TreeMap<>(note.values()).entrySet()) {
        out.writeUTF(value.getKey());
        out.writeByte(value.getValue().size());
        for (String text : value.getValue()) {
          out.writeUTF(text);
        }
      }
    }
  }
}
