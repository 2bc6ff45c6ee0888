package dev.pinion.rewriter.agent;

import dev.pinion.rewriter.Problem;
import dev.pinion.rewriter.Rewriter;
import dev.pinion.rewriter.Rewriting;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites each class while the JVM loads it. A body that cannot be compiled leaves its class as it
 * is and says so on standard error: its awaits fail when they run.
 */
final class LoadedClasses implements ClassFileTransformer {
  private final Method defineClass;

  LoadedClasses() {
    try {
      defineClass =
          ClassLoader.class.getDeclaredMethod(
              "defineClass",
              String.class,
              byte[].class,
              int.class,
              int.class,
              ProtectionDomain.class);
      defineClass.setAccessible(true);
    } catch (NoSuchMethodException impossible) {
      throw new LinkageError("ClassLoader.defineClass", impossible);
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (loader == null || redefined != null) {
      return null; // the JDK awaits nothing, and a redefined class has its machines
    }
    try {
      Rewriting rewriting = Rewriter.rewrite(classFile);
      rewriting.problems().forEach(LoadedClasses::complain);
      byte[] rewritten = null;
      for (Map.Entry<String, byte[]> each : rewriting.classes().entrySet()) {
        if (each.getKey().replace('.', '/').equals(className)) {
          rewritten = each.getValue();
        } else {
          define(loader, each.getKey(), each.getValue(), domain);
        }
      }
      return rewritten;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
      // The JVM drops what a transformer throws: it must be said here.
      System.err.println("pinion: cannot rewrite " + className + ": " + failure);
      return null;
    }
  }

  private void define(
      ClassLoader loader, String name, byte[] bytes, @Nullable ProtectionDomain domain)
      throws ReflectiveOperationException {
    try {
      defineClass.invoke(loader, name, bytes, 0, bytes.length, domain);
    } catch (InvocationTargetException failure) {
      throw new ReflectiveOperationException("cannot define " + name, failure.getCause());
    }
  }

  private static void complain(Problem problem) {
    System.err.println("pinion: " + problem);
  }
}
