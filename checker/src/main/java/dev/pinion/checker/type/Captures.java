package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
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
  /** One of them. */
  record Capture(String name, Type type) {}

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
        return List.of(new Capture(receiver.toString(), type));
      }
    }
    captures.scan(function, null);
    return new ArrayList<>(captures.captured.values());
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
          captured.putIfAbsent("this", new Capture("this", method.owner.type));
      case null, default -> {}
    }
    return null;
  }

  private void add(VarSymbol variable) {
    if (!variable.isStatic() && !own.contains(variable) && !variable.type.isPrimitive()) {
      captured.putIfAbsent(variable, new Capture(variable.name.toString(), variable.type));
    }
  }
}
