package dev.pinion.checker.unit;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where nothing unproven is accepted: {@code @Strict} classes and packages, StrictPackages. */
final class Strictness {
  private static final String STRICT = "dev.pinion.annotations.Strict";

  private final List<String> packages;
  private final Map<PackageSymbol, Boolean> known = new HashMap<>();

  Strictness(List<String> packages) {
    this.packages = packages;
  }

  boolean isStrict(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof ClassTree type && declaresStrict(ASTHelpers.getSymbol(type))) {
        return true;
      }
    }
    PackageSymbol unit = ((JCCompilationUnit) path.getCompilationUnit()).packge;
    return known.computeIfAbsent(unit, this::isStrictPackage);
  }

  private boolean isStrictPackage(PackageSymbol symbol) {
    String name = symbol.getQualifiedName().toString();
    for (String strict : packages) {
      if (strict.equals("*") || name.equals(strict) || name.startsWith(strict + ".")) {
        return true;
      }
    }
    for (Symbol s = symbol; s instanceof PackageSymbol && !s.name.isEmpty(); s = s.owner) {
      if (declaresStrict(s)) {
        return true;
      }
    }
    return false;
  }

  private static boolean declaresStrict(Symbol symbol) {
    for (Attribute.Compound annotation : symbol.getAnnotationMirrors()) {
      if (annotation.type.tsym.getQualifiedName().contentEquals(STRICT)) {
        return true;
      }
    }
    return false;
  }
}
