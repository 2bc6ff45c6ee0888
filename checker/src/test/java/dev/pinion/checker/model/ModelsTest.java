package dev.pinion.checker.model;

import static com.google.common.truth.Truth.assertThat;

import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.model.JavacElements;
import com.sun.tools.javac.util.Context;
import dev.pinion.checker.model.MethodModel.Join;
import dev.pinion.checker.model.MethodModel.Lock;
import dev.pinion.checker.model.Position.Effect;
import dev.pinion.checker.model.Position.Runs;
import dev.pinion.checker.model.Position.When;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is known of calls. */
final class ModelsTest {
  private static final String IMPORTS =
      "import dev.pinion.annotations.*; import java.util.concurrent.*;";

  private final DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();

  private Context compile(String source) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Case.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public String getCharContent(boolean ignoreEncodingErrors) {
            return source.startsWith("package") ? source : IMPORTS + source;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, errors, List.of("-proc:none"), null, List.of(file));
    task.analyze();
    assertThat(errors.getDiagnostics()).isEmpty();
    return ((BasicJavacTask) task).getContext();
  }

  private static VisitorState state(Context context, String... options) {
    return VisitorState.createConfiguredForCompilation(
        context, description -> {}, Map.of(), ErrorProneOptions.processArgs(options));
  }

  static MethodModel call(VisitorState state, String type, String signature) {
    ClassSymbol owner = JavacElements.instance(state.context).getTypeElement(type);
    Signatures signatures = new Signatures(state.getTypes());
    for (Symbol member : owner.members().getSymbols()) {
      if (member instanceof MethodSymbol method && signatures.of(method).equals(signature)) {
        return Models.of(state).method(method);
      }
    }
    throw new AssertionError("no " + signature + " in " + type);
  }

  private MethodModel jdk(String type, String signature) throws IOException {
    return call(state(compile("class Case {}")), type, signature);
  }

  @Test
  void whatIsSubmittedCrossesAndTheResultStandsForIt() throws IOException {
    MethodModel submit = jdk("java.util.concurrent.ExecutorService", "submit(Callable)");
    assertThat(submit.parameter(0).sending()).isTrue();
    assertThat(submit.parameter(0).when()).isEqualTo(When.CALL);
    assertThat(submit.result().handleOf()).containsExactly(0);
  }

  @Test
  void overridesInherit() throws IOException {
    MethodModel execute = jdk("java.util.concurrent.ThreadPoolExecutor", "execute(Runnable)");
    assertThat(execute.parameter(0).sending()).isTrue();
    MethodModel add = jdk("java.util.ArrayList", "add(Object)");
    assertThat(add.receiver().effect()).isEqualTo(Effect.WRITES);
    MethodModel lock = jdk("java.util.concurrent.locks.ReentrantLock", "tryLock()");
    assertThat(lock.lock()).isEqualTo(Lock.ACQUIRES_IF_TRUE);
  }

  @Test
  void aThreadCrossesWhenItStarts() throws IOException {
    MethodModel constructor = jdk("java.lang.Thread", "<init>(Runnable)");
    assertThat(constructor.parameter(0).sending()).isTrue();
    assertThat(constructor.parameter(0).when()).isEqualTo(When.START);
    assertThat(constructor.parameter(0).startedBy()).containsExactly("start");
    assertThat(jdk("java.lang.Thread", "start()").receiver().sending()).isTrue();
    assertThat(jdk("java.lang.Thread", "join()").joins()).isEqualTo(Join.RETURNS);
    assertThat(jdk("java.lang.Thread", "join(long)").joins()).isEqualTo(Join.TIMED);
  }

  @Test
  void aStageFollowsItsStages() throws IOException {
    String future = "java.util.concurrent.CompletableFuture";
    MethodModel accept = jdk(future, "thenAccept(Consumer)");
    assertThat(accept.parameter(0).follows()).containsExactly(MethodModel.RECEIVER);
    MethodModel combine = jdk(future, "thenCombine(CompletionStage,BiFunction)");
    assertThat(combine.parameter(1).follows()).containsExactly(MethodModel.RECEIVER, 0);
    assertThat(combine.result().handleOf()).containsExactly(MethodModel.RECEIVER, 0, 1);
    assertThat(jdk(future, "allOf(CompletableFuture[])").result().handleOf()).containsExactly(0);
  }

  @Test
  void functionsOfAStreamCrossOnlyWhereItIsParallel() throws IOException {
    Position forEach = jdk("java.util.stream.Stream", "forEach(Consumer)").parameter(0);
    assertThat(forEach.ifParallel()).isTrue();
    assertThat(forEach.runs()).isEqualTo(Runs.OVERLAPPING);
    assertThat(jdk("java.util.Collection", "parallelStream()").result().execution())
        .isEqualTo(MethodModel.Result.Execution.PARALLEL);
  }

  @Test
  void anUnknownCallIsUnknown() throws IOException {
    assertThat(jdk("java.lang.String", "strip()")).isEqualTo(MethodModel.NONE);
  }

  @Test
  void methodsOfArraysAreUnknown() throws IOException {
    VisitorState state = state(compile("class Case {}"));
    ClassSymbol array = state.getSymtab().arrayClass;
    MethodSymbol clone =
        (MethodSymbol)
            array
                .members()
                .getSymbolsByName(array.name.table.fromString("clone"))
                .iterator()
                .next();
    assertThat(Models.of(state).method(clone)).isEqualTo(MethodModel.NONE);
  }

  @Test
  void annotationsInSourceCountBeforeInheritedOnes() throws IOException {
    VisitorState state =
        state(
            compile(
                """
                class Case implements Executor {
                  @Override public void execute(@RunsInPlace Runnable task) { task.run(); }
                  static class Later implements Executor {
                    @Override public void execute(Runnable task) {}
                  }
                }
                """));
    assertThat(call(state, "Case", "execute(Runnable)").parameter(0).sending()).isFalse();
    assertThat(call(state, "Case", "execute(Runnable)").parameter(0).runsInPlace()).isTrue();
    assertThat(call(state, "Case.Later", "execute(Runnable)").parameter(0).sending()).isTrue();
  }

  @Test
  void receiversAndResultsAreReadFromSource() throws IOException {
    VisitorState state =
        state(compile("class Case { @Sending int[] start(@Sending Case this) { return null; } }"));
    MethodModel start = call(state, "Case", "start()");
    assertThat(start.receiver().sending()).isTrue();
    assertThat(start.result().fresh()).isTrue();
  }

  @Test
  void aModelIsReadWhenItsTypeIsMet() throws IOException {
    VisitorState state = state(compile("class Case {}"));
    MethodModel submit = call(state, "java.util.concurrent.ExecutorService", "submit(Callable)");
    assertThat(submit.parameter(0).sending()).isTrue();
    assertThat(Models.of(state).library().typesRead())
        .containsExactly(
            "java.lang.Object",
            "java.util.concurrent.Executor",
            "java.util.concurrent.ExecutorService");
    MethodModel group = call(state, "io.netty.util.concurrent.Promise", "trySuccess(Object)");
    assertThat(group.parameter(0).sending()).isTrue();
    assertThat(Models.of(state).library().typesRead()).contains("io.netty.util.concurrent.Promise");
  }

  @Test
  void aProxiedMethodCrossesUnlessItIsCalledOnThis() throws IOException {
    VisitorState state =
        state(
            compile(
                """
                class Case {
                  @org.springframework.scheduling.annotation.Async
                  Future<String> send(StringBuilder text, int count) { return null; }
                }
                """));
    MethodModel send = call(state, "Case", "send(StringBuilder,int)");
    assertThat(send.parameter(0).sending()).isTrue();
    assertThat(send.result().handleOf()).containsExactly(0, 1);
    assertThat(send.selfCallsInPlace()).isTrue();
  }

  @Test
  void aPoolIsSerialWhereItIsAskedForOneThread() throws IOException {
    assertThat(jdk("java.util.concurrent.Executors", "newFixedThreadPool(int)").result())
        .isEqualTo(jdk("java.util.concurrent.Executors", "newScheduledThreadPool(int)").result());
    MethodModel pool = jdk("java.util.concurrent.Executors", "newFixedThreadPool(int)");
    assertThat(pool.result().serial()).isFalse();
    assertThat(pool.result().serialIfOne()).containsExactly(0);
  }
}
