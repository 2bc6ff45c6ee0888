package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What new objects are made of, where their constructor is in the same file. */
final class Creations {
  private static final int MOST_CONSTRUCTORS = 4;

  private final Declarations declarations;
  private final Map<NewClassTree, Map<VarSymbol, ExpressionTree>> known = new HashMap<>();

  Creations(Declarations declarations) {
    this.declarations = declarations;
  }

  /** The fields that refer to what the constructor is given, from then on, with the argument. */
  Map<VarSymbol, ExpressionTree> kept(NewClassTree created) {
    Map<VarSymbol, ExpressionTree> fields = known.get(created);
    if (fields == null) {
      fields = new HashMap<>();
      if (created.getClassBody() == null) {
        collect(ASTHelpers.getSymbol(created), created.getArguments(), fields, 0);
      }
      known.put(created, fields);
    }
    return fields;
  }

  private void collect(
      MethodSymbol constructor,
      List<? extends ExpressionTree> arguments,
      Map<VarSymbol, ExpressionTree> fields,
      int depth) {
    ClassTree type = declarations.type(constructor.owner);
    if (type == null || depth > MOST_CONSTRUCTORS || constructor.isVarArgs()) {
      return;
    }
    Map<Symbol, ExpressionTree> given = new HashMap<>();
    for (int i = 0; i < constructor.getParameters().size() && i < arguments.size(); i++) {
      VarSymbol parameter = constructor.getParameters().get(i);
      if (!declarations.changes(parameter)) {
        given.put(parameter, arguments.get(i));
      }
    }
    if ((constructor.flags() & (Flags.RECORD | Flags.COMPACT_RECORD_CONSTRUCTOR)) != 0) {
      components(type, constructor, given, fields);
    }
    MethodTree body = declarations.method(constructor);
    if (body == null || body.getBody() == null) {
      return;
    }
    for (StatementTree statement : body.getBody().getStatements()) {
      if (!(statement instanceof ExpressionStatementTree expression)) {
        continue;
      }
      switch (expression.getExpression()) {
        case AssignmentTree assignment -> {
          ExpressionTree argument = given.get(ASTHelpers.getSymbol(assignment.getExpression()));
          if (argument != null
              && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol field
              && field.owner == constructor.owner) {
            keep(field, argument, fields);
          }
        }
        case MethodInvocationTree call
            when ASTHelpers.getSymbol(call).isConstructor()
                && call.getArguments().stream().allMatch(a -> isPassedOn(a, given)) ->
            collect(
                ASTHelpers.getSymbol(call),
                call.getArguments().stream()
                    .map(a -> given.getOrDefault(ASTHelpers.getSymbol(a), a))
                    .toList(),
                fields,
                depth + 1);
        default -> {}
      }
    }
  }

  /** The components of a record, but those that its constructor sets itself. */
  private void components(
      ClassTree type,
      MethodSymbol constructor,
      Map<Symbol, ExpressionTree> given,
      Map<VarSymbol, ExpressionTree> fields) {
    for (VarSymbol parameter : constructor.getParameters()) {
      ExpressionTree argument = given.get(parameter);
      for (Tree member : type.getMembers()) {
        if (argument != null
            && member instanceof VariableTree field
            && field.getName().equals(parameter.name)
            && !ASTHelpers.getSymbol(field).isStatic()) {
          keep(ASTHelpers.getSymbol(field), argument, fields);
        }
      }
    }
  }

  private void keep(
      VarSymbol field, ExpressionTree argument, Map<VarSymbol, ExpressionTree> fields) {
    boolean isFinal = (field.flags() & Flags.FINAL) != 0;
    if (!field.type.isPrimitive() && (isFinal || !declarations.changes(field))) {
      fields.put(field, argument);
    }
  }

  private static boolean isPassedOn(ExpressionTree argument, Map<Symbol, ExpressionTree> given) {
    Symbol symbol = ASTHelpers.getSymbol(argument);
    return (symbol != null && given.containsKey(symbol))
        || ASTHelpers.constValue(argument) != null
        || argument.getKind() == Tree.Kind.NULL_LITERAL;
  }
}
