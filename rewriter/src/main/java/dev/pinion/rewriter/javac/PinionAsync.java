package dev.pinion.rewriter.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import javax.tools.Diagnostic;
import javax.tools.JavaFileManager;

/**
 * {@code -Xplugin:PinionAsync}: compiles the async bodies of each class as javac writes it. It may
 * stand beside other plug-ins, in any order.
 */
public final class PinionAsync implements Plugin {

  /** What javac must be told so that the plug-in can find the class files it writes. */
  private static final String EXPORTS =
      "-J--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED"
          + " -J--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED";

  @Override
  public String getName() {
    return "PinionAsync";
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    JavaFileManager files;
    try {
      files = fileManager(task);
    } catch (IllegalAccessError missingExports) {
      task.addTaskListener(new MissingExports(Trees.instance(task)));
      return;
    }
    install(task, files);
  }

  /**
   * Does the plug-in's work in a compilation that was started in this process.
   *
   * @param files where this compilation writes its class files
   */
  public static void install(JavacTask task, JavaFileManager files) {
    task.addTaskListener(new BodyListener(Trees.instance(task), task.getElements(), files));
  }

  private static JavaFileManager fileManager(JavacTask task) {
    return ((BasicJavacTask) task).getContext().get(JavaFileManager.class);
  }

  /** Says what is missing at the first source file; a plug-in that throws looks like a crash. */
  private static final class MissingExports implements TaskListener {
    private final Trees trees;
    private boolean told;

    MissingExports(Trees trees) {
      this.trees = trees;
    }

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.PARSE && !told) {
        told = true;
        trees.printMessage(
            Diagnostic.Kind.ERROR,
            "PinionAsync cannot see javac's output: add " + EXPORTS + " to javac's arguments",
            event.getCompilationUnit(),
            event.getCompilationUnit());
      }
    }
  }
}
