package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.pinion.future.Context;
import dev.pinion.future.Future;
import dev.pinion.future.Waker;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Runs a program as blocking code and as state machines, and holds the one against the other. */
final class Programs {
  private static final Context CX = Context.of(Waker.of(() -> {}));

  /** A body that awaits so often in its clean-up is ended. */
  private static final int SWALLOWED = 16;

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
    check(rewritten);
    Compiled plain = Compiled.plain(program("dev.pinion.rewriter.Blocking", members)).succeeded();
    for (int delay = 0; delay < 3; delay++) {
      assertWithMessage("with %s pending polls: %s", delay, source)
          .that(run(rewritten, delay))
          .isEqualTo(run(plain, delay));
    }
  }

  /**
   * Cancels at this wait; gives false for a program that swallows its cancellation so often that
   * nothing can be compared.
   */
  static boolean assertSameCancelled(
      String what,
      int wait,
      Function<Effects, Future<?>> plain,
      Function<Effects, Future<?>> rewritten) {
    Blocking.cancelled = 0;
    Effects blocking = new Effects(1, wait);
    Future<?> reference = plain.apply(blocking);
    cleanUp(blocking, () -> Blocking.run(reference));
    if (Blocking.cancelled >= SWALLOWED) {
      return false;
    }
    Effects effects = new Effects(1);
    Future<?> future = rewritten.apply(effects);
    for (int i = 0; i < wait; i++) {
      assertThat(future.poll(CX).isReady()).isFalse();
    }
    cleanUp(effects, future::cancel);
    assertWithMessage(what).that(effects.toString()).isEqualTo(blocking.toString());
    return true;
  }

  private static void cleanUp(Effects effects, Runnable cleanUp) {
    try {
      cleanUp.run();
    } catch (CancellationException expected) {
      // the reference shows it, a dropped future has nobody to show it to
    } catch (Throwable failure) {
      effects.at("clean-up failed", failure);
    }
  }

  static String run(Compiled program, int delay) {
    Effects effects = new Effects(delay);
    return effects.run(start(program, effects));
  }

  static Future<?> start(Compiled program, Effects effects) {
    return start(program, "run", effects);
  }

  /** Calls this method of a new program: statics begin afresh as well. */
  static Future<?> start(Compiled program, String method, Effects effects) {
    return start(load(program), method, effects);
  }

  static Class<?> load(Compiled program) {
    try {
      return program.load("Program");
    } catch (ClassNotFoundException impossible) {
      throw new LinkageError("no Program", impossible);
    }
  }

  /** Calls this method of a program that is loaded. */
  static Future<?> start(Class<?> type, String method, Effects effects) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      Object self = constructor.getParameterCount() == 0 ? constructor.newInstance() : null;
      Method run = type.getDeclaredMethod(method, Effects.class);
      run.setAccessible(true);
      return (Future<?>) run.invoke(self, effects);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError("cannot call " + method, failure);
    }
  }

  /** Has the JVM's verifier look at each class, and ASM's own beside it. */
  static void check(Compiled program) {
    ClassLoader loader = link(program);
    for (Map.Entry<String, byte[]> each : program.classes().entrySet()) {
      StringWriter complaints = new StringWriter();
      CheckClassAdapter.verify(
          new ClassReader(each.getValue()), loader, false, new PrintWriter(complaints));
      assertWithMessage("CheckClassAdapter of %s", each.getKey())
          .that(complaints.toString())
          .isEmpty();
    }
  }

  /** Has the JVM's verifier look at each class; a {@link VerifyError} says what is wrong. */
  static ClassLoader link(Compiled program) {
    ClassLoader loader = load(program).getClassLoader();
    for (String name : program.classes().keySet()) {
      try {
        // Reading its methods links a class, which verifies it, and does not initialize it.
        Method[] unused = Class.forName(name, false, loader).getDeclaredMethods();
      } catch (ClassNotFoundException impossible) {
        throw new LinkageError("no " + name, impossible);
      }
    }
    return loader;
  }
}
