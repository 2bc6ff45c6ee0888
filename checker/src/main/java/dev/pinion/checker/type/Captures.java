package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a function takes along: local variables from outside it, the fields of enclosing objects
 * that it reads, an enclosing object as a whole, or what a method reference is bound to.
 */
final class Captures extends TreeScanner<@Nullable Void, @Nullable Void> {
  /**
   * One of them.
   *
   * @param how it is kept, for a reader
   * @param unshared nobody else refers to it, and nobody writes it any more
   */
  record Capture(String how, Values.Value value, boolean unshared) {
    private static Capture of(String name, Type type) {
      return new Capture(
          "the function has captured '" + name + "'", Values.Value.of(type, false), false);
    }
  }

  private final Map<Object, Capture> captured = new LinkedHashMap<>();
  private final Set<Symbol> own = new HashSet<>();

  private Captures() {}

  static List<Capture> of(ExpressionTree function) {
    Captures captures = new Captures();
    if (function instanceof MemberReferenceTree reference) {
      ExpressionTree receiver = reference.getQualifierExpression();
      Type type = ASTHelpers.getType(receiver);
      if (type != null
          && !(ASTHelpers.getSymbol(receiver) instanceof ClassSymbol)
          && !ASTHelpers.isStatic(ASTHelpers.getSymbol(reference))) {
        return List.of(Capture.of(receiver.toString(), type));
      }
    }
    captures.scan(function, null);
    return new ArrayList<>(captures.captured.values());
  }

  /** The type of a collection that an expression makes, or null. */
  static @Nullable Type madeCollection(ExpressionTree value) {
    Type type = ASTHelpers.getType(value);
    return value instanceof NewClassTree && Lending.isCollection(type) ? type : null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    own.add(ASTHelpers.getSymbol(tree));
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol field
        && tree.getExpression() instanceof IdentifierTree name
        && name.getName().contentEquals("this")) {
      add(field);
      return null;
    }
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    switch (ASTHelpers.getSymbol(tree)) {
      case VarSymbol variable -> add(variable);
      case MethodSymbol method when !method.isStatic() && !method.isConstructor() ->
          captured.putIfAbsent("this", Capture.of("this", method.owner.type));
      case null, default -> {}
    }
    return null;
  }

  private void add(VarSymbol variable) {
    if (!variable.isStatic() && !own.contains(variable) && !variable.type.isPrimitive()) {
      captured.putIfAbsent(variable, Capture.of(variable.name.toString(), variable.type));
    }
  }
}
