package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.pinion.future.Future;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Runs a program as blocking code and as state machines, and holds the one against the other. */
final class Programs {
  private Programs() {}

  /** Members of a class with a method {@code Future<?> run(Effects e)}. */
  static String program(String async, String members) {
    return """
    import dev.pinion.future.*;
    import dev.pinion.rewriter.Effects;
    import java.util.*;
    import java.util.function.*;
    import static %s.async;
    import static %s.await;
    public class Program {
    %s
    }
    """
        .formatted(async, async, members);
  }

  /** A program of one async body, in which {@code e} is the {@link Effects}. */
  static String body(String statements) {
    return "public static Future<?> run(Effects e) { return async(() -> {\n"
        + statements
        + "\n}); }";
  }

  static void assertSame(String members) {
    String source = program("dev.pinion.Async", members);
    Compiled rewritten = Compiled.withPlugin(source).succeeded();
    rewritten.classes().forEach((name, bytes) -> check(name, bytes, rewritten));
    Compiled plain = Compiled.plain(program("dev.pinion.rewriter.Blocking", members)).succeeded();
    for (int delay = 0; delay < 3; delay++) {
      assertWithMessage("with %s pending polls: %s", delay, source)
          .that(run(rewritten, delay))
          .isEqualTo(run(plain, delay));
    }
  }

  static String run(Compiled program, int delay) {
    Effects effects = new Effects(delay);
    return effects.run(start(program, effects));
  }

  static Future<?> start(Compiled program, Effects effects) {
    try {
      return (Future<?>)
          program.load("Program").getMethod("run", Effects.class).invoke(null, effects);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError("no run method", failure);
    }
  }

  private static void check(String name, byte[] bytes, Compiled program) {
    StringWriter complaints = new StringWriter();
    try {
      CheckClassAdapter.verify(
          new ClassReader(bytes),
          program.load(name).getClassLoader(),
          false,
          new PrintWriter(complaints));
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
    assertWithMessage("CheckClassAdapter of %s", name).that(complaints.toString()).isEmpty();
  }
}
