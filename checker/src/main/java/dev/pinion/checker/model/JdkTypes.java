package dev.pinion.checker.model;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;

/**
 * Which classes belong to the JDK. Their class files show no private members under {@code
 * --release}, so nothing is concluded from them: models alone decide.
 */
public final class JdkTypes {
  private JdkTypes() {}

  public static boolean contains(ClassSymbol type) {
    ModuleSymbol module = Models.packageOf(type).modle;
    if (module != null && !module.isUnnamed() && !module.isNoModule()) {
      String name = module.name.toString();
      return name.startsWith("java.") || name.startsWith("jdk.");
    }
    String name = type.flatname.toString(); // no modules: --release 8
    return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
  }
}
