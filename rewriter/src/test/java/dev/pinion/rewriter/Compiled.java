package dev.pinion.rewriter;

import com.sun.source.util.JavacTask;
import dev.pinion.rewriter.javac.PinionAsync;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source compiled in memory, with or without the plug-in. */
record Compiled(
    Map<String, byte[]> classes, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

  /** javac ended without a result and without an error: it has printed its own stack trace. */
  static final class JavacDefectException extends RuntimeException {}

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  static Compiled withPlugin(String source, String... options) {
    return compile(source, true, options);
  }

  static Compiled plain(String source, String... options) {
    return compile(source, false, options);
  }

  private static Compiled compile(String source, boolean plugin, String... options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Memory memory = new Memory(JAVAC.getStandardFileManager(diagnostics, null, null));
    List<String> all =
        Stream.concat(
                Stream.of("-g", "-proc:none", "-cp", System.getProperty("java.class.path")),
                Stream.of(options))
            .toList();
    JavacTask task =
        (JavacTask)
            JAVAC.getTask(null, memory, diagnostics, all, null, List.of(new Source(source)));
    if (plugin) {
      PinionAsync.install(task, memory);
    }
    boolean ok = task.call();
    List<Diagnostic<? extends JavaFileObject>> errors =
        diagnostics.getDiagnostics().stream()
            .<Diagnostic<? extends JavaFileObject>>map(each -> each)
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .toList();
    if (!ok && errors.isEmpty()) {
      throw new JavacDefectException();
    }
    if (ok != errors.isEmpty()) {
      throw new AssertionError("javac says " + ok + " with " + diagnostics.getDiagnostics());
    }
    return new Compiled(memory.bytes(), errors);
  }

  /** The classes, or a failure that shows the errors. */
  Compiled succeeded() {
    if (!diagnostics.isEmpty()) {
      throw new AssertionError("does not compile: " + diagnostics);
    }
    return this;
  }

  /** Loads the classes, verified like any other. */
  Class<?> load(String name) throws ClassNotFoundException {
    return new ClassLoader(Compiled.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String wanted) throws ClassNotFoundException {
        byte[] bytes = classes.get(wanted);
        if (bytes == null) {
          throw new ClassNotFoundException(wanted);
        }
        return defineClass(wanted, bytes, 0, bytes.length);
      }
    }.loadClass(name);
  }

  /** The source from where the diagnostic stands. */
  static String textAt(Diagnostic<? extends JavaFileObject> diagnostic) {
    return text(diagnostic).substring((int) diagnostic.getStartPosition());
  }

  /** The line of the source that the diagnostic stands in. */
  static String lineOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    return text(diagnostic).lines().toList().get((int) diagnostic.getLineNumber() - 1).strip();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    try {
      return diagnostic.getSource().getCharContent(true).toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("memory:///Program.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final Map<String, Output> all;
    private final String name;
    private byte[] bytes = {};

    Output(Map<String, Output> all, String name) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.all = all;
      this.name = name;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          bytes = toByteArray();
        }
      };
    }

    @Override
    public boolean delete() {
      return all.remove(name) != null;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Output> outputs = new TreeMap<>();

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return outputs.computeIfAbsent(name, each -> new Output(outputs, each));
    }

    Map<String, byte[]> bytes() {
      Map<String, byte[]> bytes = new TreeMap<>();
      outputs.forEach((name, output) -> bytes.put(name, output.bytes));
      return bytes;
    }
  }
}
