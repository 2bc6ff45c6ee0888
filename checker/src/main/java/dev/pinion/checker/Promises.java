package dev.pinion.checker;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.model.Promise;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A class that has promised to be Send or Sync, itself or by a supertype. */
record Promises(TreePath path, ClassSymbol type, Promise promise, ClassSymbol promisedBy) {

  /**
   * Functions of a unit that implement an interface with such a promise: they are its subclasses.
   */
  static List<TreePath> functions(Unit unit, Function<TypeModel, @Nullable Promise> which) {
    Models models = Models.of(unit.state());
    List<TreePath> all = new ArrayList<>(unit.sights().lambdas());
    all.addAll(unit.sights().references());
    List<TreePath> functions = new ArrayList<>();
    for (TreePath function : all) {
      Type type = ASTHelpers.getType(function.getLeaf());
      Promise promise =
          type != null && type.tsym instanceof ClassSymbol implemented
              ? which.apply(models.type(implemented))
              : null;
      if (promise != null
          && promise.origin() == Promise.Origin.DECLARED
          && promise.unchecked() == null) {
        functions.add(function);
      }
    }
    return functions;
  }

  /** Those of a unit. */
  static List<Promises> of(Unit unit, Function<TypeModel, @Nullable Promise> which) {
    List<Promises> found = new ArrayList<>();
    for (TreePath path : unit.sights().classes()) {
      ClassSymbol type = ASTHelpers.getSymbol((ClassTree) path.getLeaf());
      Promises made = type.isInterface() ? null : promise(unit, path, type, which);
      if (made != null) {
        found.add(made);
      }
    }
    return found;
  }

  private static @Nullable Promises promise(
      Unit unit, TreePath path, ClassSymbol type, Function<TypeModel, @Nullable Promise> which) {
    Models models = Models.of(unit.state());
    for (Type supertype : unit.state().getTypes().closure(type.type)) {
      TypeModel model = models.type((ClassSymbol) supertype.tsym);
      Promise promise = which.apply(model);
      if (promise != null
          && (promise.origin() == Promise.Origin.DECLARED
              || (promise.origin() == Promise.Origin.OTHER_TOOL && supertype.tsym == type)
              || (model.bindsSubclasses() && supertype.tsym != type))) {
        return new Promises(path, type, promise, (ClassSymbol) supertype.tsym);
      }
    }
    return null;
  }

  boolean isInherited() {
    return promisedBy != type;
  }

  /** Trusted, not verified: {@code unchecked} counts only for the class it stands on. */
  boolean isUnchecked() {
    return !isInherited() && promise.unchecked() != null;
  }

  /** Written in another tool's words: it is asked whether it is broken, not whether it is shown. */
  boolean isOtherTools() {
    return promise.origin() == Promise.Origin.OTHER_TOOL;
  }

  /** How a reader would call the class. */
  String name() {
    return type.name.isEmpty() ? "this anonymous class" : "'" + type.name + "'";
  }

  /** Where the promise comes from, which is not plain to see where it is inherited. */
  List<String> source(String annotation) {
    return isInherited()
        ? List.of("a subclass of '%s' is bound by its %s".formatted(promisedBy.name, annotation))
        : List.of();
  }
}
