package dev.pinion.rewriter.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.pinion.rewriter.Problem;
import dev.pinion.rewriter.Rewriter;
import dev.pinion.rewriter.Rewriting;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Rewrites each class file right after javac has written it. */
final class BodyListener implements TaskListener {
  private final Trees trees;
  private final Elements elements;
  private final JavaFileManager files;
  private final AwaitPositions positions;

  BodyListener(Trees trees, Elements elements, JavaFileManager files) {
    this.trees = trees;
    this.elements = elements;
    this.files = files;
    this.positions = new AwaitPositions(trees);
  }

  @Override
  public void finished(TaskEvent event) {
    CompilationUnitTree unit = event.getCompilationUnit();
    if (unit == null) {
      return;
    }
    switch (event.getKind()) {
      case ANALYZE -> positions.record(unit);
      case GENERATE -> rewrite(event.getTypeElement(), unit);
      default -> {}
    }
  }

  private void rewrite(@Nullable TypeElement type, CompilationUnitTree unit) {
    if (type == null) {
      return;
    }
    try {
      String name = elements.getBinaryName(type).toString();
      JavaFileManager.Location location = location(type);
      JavaFileObject file = output(location, name, unit);
      byte[] written;
      try (InputStream in = file.openInputStream()) {
        written = in.readAllBytes();
      }
      Rewriting rewriting = Rewriter.rewrite(written);
      List<Problem> problems = new ArrayList<>(rewriting.problems());
      problems.addAll(rewriting.strays());
      if (!problems.isEmpty()) {
        problems.forEach(problem -> positions.error(unit, problem));
        file.delete(); // a build that compiles what changed must not take it for done
        return;
      }
      for (Map.Entry<String, byte[]> each : rewriting.classes().entrySet()) {
        write(output(location, each.getKey(), unit), each.getValue());
      }
    } catch (NoSuchFileException | FileNotFoundException nothingWritten) {
      // javac could not generate the class, and has said why
    } catch (IOException failure) {
      trees.printMessage(
          Diagnostic.Kind.ERROR,
          "PinionAsync cannot rewrite the class file of " + type + ": " + failure,
          unit,
          unit);
    }
  }

  private JavaFileObject output(
      JavaFileManager.Location location, String name, CompilationUnitTree unit) throws IOException {
    return files.getJavaFileForOutput(
        location, name, JavaFileObject.Kind.CLASS, unit.getSourceFile());
  }

  /** Where javac puts the class: a folder for each module if it compiles several. */
  private JavaFileManager.Location location(TypeElement type) throws IOException {
    ModuleElement module = elements.getModuleOf(type);
    return module != null && files.hasLocation(StandardLocation.MODULE_SOURCE_PATH)
        ? files.getLocationForModule(
            StandardLocation.CLASS_OUTPUT, module.getQualifiedName().toString())
        : StandardLocation.CLASS_OUTPUT;
  }

  private static void write(JavaFileObject file, byte[] bytes) throws IOException {
    try (OutputStream out = file.openOutputStream()) {
      out.write(bytes);
    }
  }
}
