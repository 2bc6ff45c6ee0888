package dev.pinion.checker;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.pinion.checker.unit.Unit;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Lets a variable that is declared as an interface hold a concurrent collection instead. */
final class CollectionFix extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Unit unit;
  private final VarSymbol variable;
  private final SuggestedFix.Builder fix = SuggestedFix.builder();
  private boolean possible;

  CollectionFix(Unit unit, VarSymbol variable) {
    this.unit = unit;
    this.variable = variable;
    possible =
        (variable.isPrivate() || variable.getKind() == ElementKind.LOCAL_VARIABLE)
            && variable.type.isInterface();
  }

  @Nullable SuggestedFix get() {
    if (possible) {
      scan(unit.tree(), null);
    }
    return possible && !fix.isEmpty()
        ? fix.setShortDescription("use a concurrent collection").build()
        : null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (isIt(tree) && tree.getInitializer() != null) {
      value(tree.getInitializer());
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (isIt(tree.getVariable())) {
      value(tree.getExpression());
    }
    return super.visitAssignment(tree, null);
  }

  private boolean isIt(Tree tree) {
    return variable.equals(ASTHelpers.getSymbol(tree));
  }

  private void value(ExpressionTree value) {
    if (!(value instanceof NewClassTree created) || created.getClassBody() != null) {
      possible = false;
      return;
    }
    boolean sized = !created.getArguments().isEmpty();
    switch (ASTHelpers.getSymbol(created).owner.getQualifiedName().toString()) {
      case "java.util.HashMap" -> rename(created, "ConcurrentHashMap");
      case "java.util.TreeMap" -> rename(created, "ConcurrentSkipListMap");
      case "java.util.TreeSet" -> rename(created, "ConcurrentSkipListSet");
      case "java.util.ArrayList" ->
          fix.addImport("java.util.Collections")
              .prefixWith(created, "Collections.synchronizedList(")
              .postfixWith(created, ")");
      case "java.util.ArrayDeque" -> {
        rename(created, "ConcurrentLinkedDeque");
        possible &= !sized; // that one takes no capacity
      }
      case "java.util.HashSet" -> {
        fix.addImport("java.util.concurrent.ConcurrentHashMap")
            .replace(created, "ConcurrentHashMap.newKeySet()");
        possible &= !sized;
      }
      default -> possible = false;
    }
  }

  /** The same constructor of another class. */
  private void rename(NewClassTree created, String type) {
    String source = unit.source(created.getIdentifier());
    int arguments = source.indexOf('<');
    fix.addImport("java.util.concurrent." + type)
        .replace(
            created.getIdentifier(), arguments < 0 ? type : type + source.substring(arguments));
  }
}
