package dev.pinion.checker.type;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one source in memory and judges the type of the field {@code it} of a class in it. */
final class Judgement {
  static final String IMPORTS =
      """
      import dev.pinion.annotations.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      """;

  /** Opening the JDK's classes costs more than all else; options may change what is in sight. */
  private static final JavaFileManager SHARED =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

  private final VisitorState state;
  private final JCVariableDecl it;

  private Judgement(VisitorState state, JCVariableDecl it) {
    this.state = state;
    this.it = it;
  }

  /** Members of a class {@code Case}; one of them is a field {@code it}. */
  static Judgement of(String members, String... options) {
    return ofUnit(IMPORTS + "class Case<T> {" + members + "}", options);
  }

  static Judgement ofUnit(String source, String... options) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Case.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public String getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    List<String> all =
        Stream.concat(
                Stream.of("-proc:none", "-XDaddTypeAnnotationsToSymbol=true", "-Xlint:none"),
                Stream.of(options))
            .toList();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null, options.length == 0 ? SHARED : null, errors, all, null, List.of(file));
    try {
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      VisitorState state =
          VisitorState.createForUtilityPurposes(((BasicJavacTask) task).getContext());
      Judgement judgement = new Judgement(state, find(units.get(0)));
      if (!errors.getDiagnostics().isEmpty()) {
        throw new IllegalArgumentException(errors.getDiagnostics().toString());
      }
      return judgement;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JCVariableDecl find(CompilationUnitTree unit) {
    return unit.getTypeDecls().stream()
        .flatMap(type -> ((JCClassDecl) type).getMembers().stream())
        .filter(m -> m instanceof JCVariableDecl v && v.name.contentEquals("it"))
        .map(JCVariableDecl.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The outcome and its reasons, one a line. */
  String send() {
    Verdict verdict = Capabilities.of(state).send(it.sym.type);
    return text(verdict.outcome().name(), verdict.reasons());
  }

  String sync() {
    SyncVerdict verdict = Capabilities.of(state).sync(it.sym.type);
    return text(verdict.kind().name(), verdict.reasons());
  }

  String sendOutcome() {
    return Capabilities.of(state).send(it.sym.type).outcome().name();
  }

  String syncKind() {
    return Capabilities.of(state).sync(it.sym.type).kind().name();
  }

  <R> R with(Function<VisitorState, R> function) {
    return function.apply(state);
  }

  private static String text(String outcome, List<Reason> reasons) {
    return Stream.concat(Stream.of(outcome), reasons.stream().map(Reason::text))
        .collect(Collectors.joining("\n"));
  }
}
