package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.Models;
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
      return of(name, Values.Value.of(type, false));
    }

    private static Capture of(String name, Values.Value value) {
      return new Capture("the function has captured '" + name + "'", value, false);
    }
  }

  private final Map<Object, List<Capture>> captured = new LinkedHashMap<>();
  private final Set<Symbol> own = new HashSet<>();

  private final Models models;
  private final Surroundings around;

  private Captures(Models models, Surroundings around) {
    this.models = models;
    this.around = around;
  }

  static List<Capture> of(ExpressionTree function, Models models, Surroundings around) {
    Captures captures = new Captures(models, around);
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
    List<Capture> all = new ArrayList<>();
    for (List<Capture> ofOne : captures.captured.values()) {
      all.addAll(ofOne);
    }
    return all;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    own.add(ASTHelpers.getSymbol(tree));
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
    // Which object a lock is counts, nothing else of it.
    return ASTHelpers.stripParentheses(tree.getExpression()) instanceof IdentifierTree
        ? scan(tree.getBlock(), null)
        : super.visitSynchronized(tree, null);
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
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (symbol instanceof VarSymbol variable) {
      add(variable);
    } else if (symbol instanceof MethodSymbol method
        && !method.isStatic()
        && !method.isConstructor()) {
      captured.putIfAbsent("this", List.of(Capture.of("this", method.owner.type)));
    }
    return null;
  }

  private void add(VarSymbol variable) {
    boolean isSlot =
        variable.owner instanceof ClassSymbol
            && !variable.isStatic()
            && (variable.flags() & (Flags.FINAL | Flags.VOLATILE)) == 0;
    if (isSlot) {
      captured.putIfAbsent("this", List.of(Capture.of("this", variable.owner.type)));
    } else if (!variable.isStatic() && !own.contains(variable) && !variable.type.isPrimitive()) {
      captured.computeIfAbsent(variable, v -> values(variable));
    }
  }

  /** What a variable is given, where that is in sight. */
  private List<Capture> values(VarSymbol variable) {
    String name = variable.name.toString();
    ExpressionTree made = around.made(variable);
    return made == null
        ? List.of(Capture.of(name, variable.type))
        : Values.of(made, models, around).possible().stream()
            .map(value -> Capture.of(name, value))
            .toList();
  }
}
