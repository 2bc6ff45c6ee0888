package dev.pinion.checker.model;

import static com.google.common.truth.Truth.assertThat;

import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that users add: what is heard, and what is said of mistakes in them. */
final class UserModelsTest {
  @TempDir Path folder;

  private final DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();

  private VisitorState withFile(Path file) throws IOException {
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("mem:///Bus.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public String getCharContent(boolean ignoreEncodingErrors) {
            return "package com.acme; interface Bus<T> { void post(Object event); }";
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, errors, List.of("-proc:none"), null, List.of(source));
    task.analyze();
    return VisitorState.createConfiguredForCompilation(
        ((BasicJavacTask) task).getContext(),
        description -> {},
        Map.of(),
        ErrorProneOptions.processArgs(new String[] {"-XepOpt:Pinion:Models=" + file}));
  }

  private VisitorState withModel(String model) throws IOException {
    return withFile(Files.writeString(folder.resolve("own.astub"), model));
  }

  /** {@code file:line: message} of each error. */
  private List<String> errorsOf(String model) throws IOException {
    Models unused = Models.of(withModel(model));
    return errors.getDiagnostics().stream()
        .map(
            d ->
                Path.of(d.getSource().getName()).getFileName()
                    + ":"
                    + d.getLineNumber()
                    + ": "
                    + d.getMessage(Locale.ROOT))
        .toList();
  }

  private String errorOfFile(Path file) throws IOException {
    Models unused = Models.of(withFile(file));
    assertThat(errors.getDiagnostics()).hasSize(1);
    return errors.getDiagnostics().get(0).getMessage(Locale.ROOT);
  }

  @Test
  void aUsersModelIsHeard() throws IOException {
    VisitorState state =
        withModel("package com.acme;\n\ninterface Bus {\n  void post(@Sending Object e);\n}\n");
    assertThat(ModelsTest.call(state, "com.acme.Bus", "post(Object)").parameter(0).sending())
        .isTrue();
    assertThat(errors.getDiagnostics()).isEmpty();
  }

  @Test
  void aUsersModelCountsBeforeOurs() throws IOException {
    VisitorState state =
        withModel(
            """
            package java.util.concurrent;

            interface Executor {
              void execute(@RunsInPlace Runnable command);
            }
            """);
    MethodModel execute =
        ModelsTest.call(state, "java.util.concurrent.Executor", "execute(Runnable)");
    assertThat(execute.parameter(0).runsInPlace()).isTrue();
    assertThat(execute.parameter(0).sending()).isFalse();
    assertThat(errors.getDiagnostics()).isEmpty();
  }

  @Test
  void aPackageThatIsNotOnTheClassPathIsPassedOver() throws IOException {
    assertThat(errorsOf("package com.other;\n\n@Sync interface Queue {}\n")).isEmpty();
  }

  @Test
  void aMethodThatDoesNotExistIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\n\ninterface Bus {\n  void post(String e);\n}\n"))
        .containsExactly(
            "own.astub:4: com.acme.Bus declares no method post(String); it declares post(Object)");
  }

  @Test
  void aMethodOfAnotherNameIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\ninterface Bus {\n  void send(Object e);\n}\n"))
        .containsExactly(
            "own.astub:3: com.acme.Bus declares no method send(Object); describe it in the class"
                + " that declares it");
  }

  @Test
  void aClassThatDoesNotExistIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\nclass Buss {}\n"))
        .containsExactly(
            "own.astub:2: class com.acme.Buss does not exist; correct its name or remove it");
  }

  @Test
  void whatAnotherReleaseHasMayBeMissing() throws IOException {
    assertThat(
            errorsOf(
                """
                package java.util;

                @Since("99") class Hypothetical {}
                interface List<E> {
                  @Until("8") void removed();
                }
                """))
        .isEmpty();
  }

  @Test
  void aReleaseThatIsNoneIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\n@Since(\"2.1\") interface Bus {}\n"))
        .containsExactly(
            "own.astub:2: @Since(\"2.1\") is no release of the JDK; write one such as \"24\"");
  }

  @Test
  void anUnknownAnnotationIsAnError() throws IOException {
    List<String> found = errorsOf("package com.acme;\n@Threadsafe interface Bus {}\n");
    assertThat(found).hasSize(1);
    assertThat(found.get(0))
        .startsWith(
            "own.astub:2: @Threadsafe is not part of the notation of library models; use one of ");
  }

  @Test
  void anAnnotationWhereItCannotStandIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\n@Handle interface Bus {}\n"))
        .containsExactly(
            "own.astub:2: @Handle cannot stand on a class; move it to a method or its result");
  }

  @Test
  void anUnknownArgumentIsAnError() throws IOException {
    assertThat(
            errorsOf("package com.acme;\ninterface Bus {\n  @Joins(\"x\") void post(Object e);\n}"))
        .containsExactly(
            "own.astub:3: @Joins(\"x\") is unknown; use one of [false, returns, timed, true]");
  }

  @Test
  void anUnknownParameterNameIsAnError() throws IOException {
    assertThat(
            errorsOf(
                "package com.acme;\ninterface Bus {\n  @Handle(\"x\") void post(Object e);\n}\n"))
        .containsExactly(
            "own.astub:3: @Handle names 'x', but this method has no such parameter; use e or"
                + " this");
  }

  @Test
  void anUnknownTypeParameterIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\n@Sync(ifSend = \"E\") interface Bus<T> {}\n"))
        .containsExactly(
            "own.astub:2: @Sync names type parameter 'E', but com.acme.Bus declares T");
  }

  @Test
  void aMethodThatIsDescribedTwiceIsAnError() throws IOException {
    assertThat(
            errorsOf(
                """
                package com.acme;
                interface Bus {
                  void post(@Sending Object e);
                  void post(Object e);
                }
                """))
        .containsExactly("own.astub:4: this method is described twice; merge the two");
  }

  @Test
  void aClassThatIsDescribedTwiceIsAnError() throws IOException {
    assertThat(
            errorsOf(
                """
                package com.acme;
                @Sync interface Bus {}
                package com.acme;
                @Send interface Bus {}
                """))
        .containsExactly(
            "own.astub:4: com.acme.Bus is described twice in this file; merge the two");
  }

  @Test
  void aSyntaxErrorIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\ninterface Bus {\n  void post(Object e)\n}\n"))
        .containsExactly("own.astub:3: '{' or ';' expected");
  }

  @Test
  void aFileWithoutAPackageIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("own.astub"), "@Sync class Bus {}");
    assertThat(errorOfFile(file))
        .isEqualTo(
            "library model "
                + file
                + " describes no package; begin it with a line such as package com.acme;");
  }

  @Test
  void aFileThatIsNotThereIsAnError() throws IOException {
    assertThat(errorOfFile(Path.of("/nowhere.astub")))
        .isEqualTo(
            "library model /nowhere.astub cannot be read: there is no such file; correct"
                + " -XepOpt:Pinion:Models");
  }

  @Test
  void aFileThatIsNoTextIsAnError() throws IOException {
    Path file =
        Files.write(
            folder.resolve("own.astub"),
            "package p; // \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(errorOfFile(file))
        .isEqualTo(
            "library model "
                + file
                + " cannot be read: it is not text in UTF-8; correct -XepOpt:Pinion:Models");
  }

  @Test
  void aFolderIsAnError() throws IOException {
    assertThat(errorOfFile(folder))
        .isEqualTo(
            "library model "
                + folder
                + " cannot be read: it is a folder; correct"
                + " -XepOpt:Pinion:Models");
  }

  @Test
  void anEmptyFileIsAnError() throws IOException {
    assertThat(errorOfFile(Files.writeString(folder.resolve("own.astub"), "")))
        .endsWith("own.astub describes no package; begin it with a line such as package com.acme;");
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    assertThat(errorsOf("\uFEFF" + "package com.acme;\n@Sync class Buss {}\n"))
        .containsExactly(
            "own.astub:2: class com.acme.Buss does not exist; correct its name or remove it");
  }

  @Test
  void aMethodWithTooFewParametersIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\ninterface Bus {\n  void post();\n}\n"))
        .containsExactly(
            "own.astub:3: com.acme.Bus declares no method post(); it declares post(Object)");
  }

  @Test
  void aConstructorThatDoesNotExistIsAnError() throws IOException {
    assertThat(
            errorsOf(
                """
                package java.util;
                class BitSet {
                  BitSet(String s);
                }
                """))
        .containsExactly(
            "own.astub:3: java.util.BitSet declares no BitSet(String); it declares BitSet(),"
                + " BitSet(int), BitSet(long[])");
  }

  @Test
  void aFieldIsAnError() throws IOException {
    assertThat(errorsOf("package com.acme;\ninterface Bus {\n  @Sync int N;\n}\n"))
        .contains("own.astub:3: a model describes classes and methods, not fields; remove it");
  }

  @Test
  void whatContradictsItselfIsAnError() throws IOException {
    assertThat(
            errorsOf(
                """
                package com.acme;
                @Sync @Sync interface Bus {
                  @Writes @Reads void post(Object e);
                }
                """))
        .containsExactly(
            "own.astub:3: @Reads contradicts @Writes; remove one of the two",
            "own.astub:2: @Sync stands here twice; remove one");
  }

  @Test
  void aConditionOnWhatTheResultDoesNotHaveIsAnError() throws IOException {
    assertThat(
            errorsOf(
                """
                package com.acme;
                interface Bus {
                  @Sync(ifSend = "X") void post(Object e);
                }
                """))
        .containsExactly("own.astub:3: @Sync names type parameter 'X', but void declares none");
  }

  @Test
  void aStartThatDoesNotExistIsAnError() throws IOException {
    assertThat(
            errorsOf(
                """
                package java.lang;
                class Thread {
                  Thread(@Sending @StartedBy("begin") Runnable task);
                }
                """))
        .containsExactly(
            "own.astub:3: @StartedBy names 'begin', but java.lang.Thread has no such method;"
                + " correct its name");
  }
}
