package dev.pinion.rewriter.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import javax.tools.JavaFileManager;

/**
 * {@code -Xplugin:PinionAsync}: compiles the async bodies of each class as javac writes it. It may
 * stand beside other plug-ins, in any order.
 */
public final class PinionAsync implements Plugin {

  @Override
  public String getName() {
    return "PinionAsync";
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    MissingExports.check(getClass());
    install(task, ((BasicJavacTask) task).getContext().get(JavaFileManager.class));
  }

  /**
   * Does the plug-in's work in a compilation that was started in this process.
   *
   * @param files where this compilation writes its class files
   */
  public static void install(JavacTask task, JavaFileManager files) {
    task.addTaskListener(new BodyListener(Trees.instance(task), task.getElements(), files));
  }
}
