package dev.pinion.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program in one source file.
 *
 * @param root the folder that its package begins in
 * @param mainClass the first class of the file that has a main method
 */
record Program(Path root, String mainClass) {

  /**
   * Reads what is needed to run it; a file that does not parse is left for the compiler to judge.
   */
  static Program in(Path source) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null,
                  files,
                  ignored -> {},
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjects(source));
      CompilationUnitTree unit = task.parse().iterator().next();
      ExpressionTree name = unit.getPackageName();
      String packageName = name == null ? "" : name.toString();
      return new Program(root(source, packageName), mainClass(source, unit, packageName));
    }
  }

  private static Path root(Path source, String packageName) {
    Path folder = source.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new Refusal(source + ": not a file in a folder");
    }
    Path packageFolder = Path.of(packageName.replace('.', '/'));
    if (packageName.isEmpty() || !folder.endsWith(packageFolder)) {
      return folder;
    }
    for (int i = 0; i < packageFolder.getNameCount(); i++) {
      Path parent = folder.getParent();
      folder = parent == null ? folder : parent;
    }
    return folder;
  }

  private static String mainClass(Path source, CompilationUnitTree unit, String packageName) {
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree candidate
          && candidate.getMembers().stream().anyMatch(Program::isMain)) {
        String simpleName = candidate.getSimpleName().toString();
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
      }
    }
    throw new Refusal(source + ": no class in it has a main method");
  }

  private static boolean isMain(Tree member) {
    return member instanceof MethodTree method
        && method.getName().contentEquals("main")
        && method.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC)
        && method.getParameters().size() <= 1;
  }

  /**
   * Runs the main method on this thread.
   *
   * @throws Throwable what the program throws
   */
  void run(Path classes, String classPath, List<String> arguments) throws Throwable {
    ClassLoader loader =
        new URLClassLoader(urls(classes, classPath), ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    Class<?> type = Class.forName(mainClass, true, loader);
    try {
      invokeMain(type, arguments.toArray(String[]::new));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }

  /** Without the frames below main, which are this command's and not the program's. */
  static Throwable trimmed(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      StackTraceElement[] trace = each.getStackTrace();
      int end = trace.length;
      while (end > 0 && !trace[end - 1].getClassName().equals(Program.class.getName())) {
        end--;
      }
      while (end > 0 && isInvocation(trace[end - 1].getClassName())) {
        end--;
      }
      if (end > 0) {
        each.setStackTrace(Arrays.copyOf(trace, end));
      }
    }
    return thrown;
  }

  private static boolean isInvocation(String className) {
    return className.equals(Program.class.getName())
        || className.startsWith("java.lang.reflect.")
        || className.startsWith("jdk.internal.reflect.");
  }

  private static void invokeMain(Class<?> type, String[] arguments)
      throws ReflectiveOperationException {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("main")
          && java.lang.reflect.Modifier.isStatic(method.getModifiers())) {
        method.setAccessible(true);
        if (method.getParameterCount() == 0) {
          method.invoke(null);
        } else {
          method.invoke(null, (Object) arguments);
        }
        return;
      }
    }
    throw new NoSuchMethodException(type.getName() + ".main");
  }

  private static URL[] urls(Path classes, String classPath) throws MalformedURLException {
    String[] entries =
        classPath.isEmpty() ? new String[0] : classPath.split(java.io.File.pathSeparator, -1);
    URL[] urls = new URL[entries.length + 1];
    urls[0] = classes.toUri().toURL();
    for (int i = 0; i < entries.length; i++) {
      urls[i + 1] = Path.of(entries[i]).toUri().toURL();
    }
    return urls;
  }
}
