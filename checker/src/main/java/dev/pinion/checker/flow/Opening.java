package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.Access.Mode;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.model.Position;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value brings along: the code of functions, what went into new objects. */
final class Opening {
  private final BodyScan scan;
  private final Scope scope;
  private final Places places;
  private final Footprint out;

  private final Set<Tree> opened = new HashSet<>();

  Opening(BodyScan scan) {
    this.scan = scan;
    scope = scan.scope;
    places = scan.places;
    out = scan.out;
  }

  /** Reads a value once more: a function that runs again. */
  void again(ExpressionTree function) {
    opened.remove(ASTHelpers.stripParentheses(function));
    open(function);
  }

  /** Reads what a value brings along: the code of functions, what went into new objects. */
  void open(ExpressionTree value) {
    open(value, null);
  }

  /**
   * @param as what an object is handed over as, which says what is called of it; null if unknown
   */
  void open(ExpressionTree value, @Nullable Type as) {
    open(value, as, null);
  }

  /**
   * @param holder what holds the object, if it has no class with a name; null if unknown
   */
  private void open(ExpressionTree value, @Nullable Type as, @Nullable Place holder) {
    ExpressionTree tree = ASTHelpers.stripParentheses(value);
    if (!opened.add(tree)) {
      return;
    }
    switch (tree) {
      case TypeCastTree cast -> open(cast.getExpression(), as, holder);
      case LambdaExpressionTree lambda -> lambda(lambda);
      case MemberReferenceTree reference -> reference(reference);
      case NewClassTree created -> created(created, as, holder);
      case AssignmentTree assignment -> open(assignment.getExpression(), as);
      case NewArrayTree array when array.getInitializers() != null ->
          array.getInitializers().forEach(this::open);
      case ConditionalExpressionTree choice -> {
        open(choice.getTrueExpression(), as, holder);
        open(choice.getFalseExpression(), as, holder);
      }
      case SwitchExpressionTree choice -> {
        for (CaseTree one : choice.getCases()) {
          if (one.getBody() instanceof ExpressionTree result) {
            open(result, as);
          } else {
            maybe(one);
          }
        }
      }
      case MethodInvocationTree call -> called(call);
      case IdentifierTree name -> named(name, as);
      case MemberSelectTree name -> named(name, as);
      default -> maybe(tree);
    }
  }

  /** What is used to make a value may go into it, for all that can be seen. */
  private void maybe(@Nullable Tree part) {
    boolean before = scan.mayOnly;
    scan.mayOnly = true;
    scan.scan(part, null);
    scan.mayOnly = before;
  }

  private void named(ExpressionTree name, @Nullable Type as) {
    Frame.Argument given = places.argument(name, scan.frame);
    if (given.value() != name) {
      Frame outer = scan.frame;
      scan.frame = given.frame().calledFrom(outer, name, Map.of());
      open(given.value(), as);
      scan.frame = outer;
      return;
    }
    ClassTree type = typeOf(name);
    List<MethodTree> runs = type == null ? List.of() : scope.runs(type, as);
    if (!runs.isEmpty()) {
      for (MethodTree run : runs) {
        run(name, ASTHelpers.getSymbol(run));
      }
      return;
    }
    if (Code.isThis(name)) {
      return;
    }
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable) {
      List<ExpressionTree> alternatives = scope.declarations().alternatives(variable);
      for (ExpressionTree made : alternatives) {
        if (Code.isMadeHere(made)) {
          open(made, as, alternatives.size() == 1 ? places.of(name, scan.frame) : null);
        }
      }
    }
    Place place = places.of(name, scan.frame);
    if (place != null) {
      scan.add(place, Part.CONTENT, Mode.REACHES, name, name, null);
    }
  }

  /** The class of what a name stands for, as exactly as it is seen in this file. */
  private @Nullable ClassTree typeOf(ExpressionTree name) {
    Symbol declared = ((JCTree) name).type.tsym;
    ClassTree exact =
        ASTHelpers.getSymbol(name) instanceof VarSymbol variable
            ? scope.declarations().type(scope.typeOf(variable).tsym)
            : null;
    return exact == null || exact.getSimpleName().isEmpty()
        ? scope.declarations().type(declared)
        : exact;
  }

  /** A task that is an object of a class of this file runs one of its methods. */
  private void run(ExpressionTree name, MethodSymbol run) {
    out.hasCode = true;
    if (Code.isThis(name)) {
      scan.callOnThis(run, List.of(), name);
      return;
    }
    scan.qualify(name);
    Place place = places.of(name, scan.frame);
    if (place != null) {
      scan.callOn(place, run, scope.models().method(run), List.of(), name, name);
    }
  }

  private void lambda(LambdaExpressionTree lambda) {
    out.hasCode = true;
    scan.ownParameters(lambda.getParameters());
    scan.scan(lambda.getBody(), null);
  }

  private void reference(MemberReferenceTree reference) {
    out.hasCode = true;
    MethodSymbol method = ASTHelpers.getSymbol(reference);
    if (scope.calls().mayJoin(method, scope.models().method(method), null)) {
      out.add(new Footprint.Join(scan.frame.anchor(reference), reference, null));
    }
    ExpressionTree on = reference.getQualifierExpression();
    boolean bound = !method.isStatic() && !method.isConstructor() && !Code.isType(on);
    if (!bound) {
      MethodTree body = scope.declarations().method(method);
      if (method.isStatic() && body != null) {
        scan.inline(method, body, null, false, Map.of(), reference);
      }
      return;
    }
    if (Code.isThis(on)) {
      scan.callOnThis(method, List.of(), reference);
      return;
    }
    scan.qualify(on);
    Place place = places.of(on, scan.frame);
    if (place == null) {
      out.unnamed.add(new Footprint.Unnamed(on, ((JCTree) on).type));
      return;
    }
    scan.callOn(place, method, scope.models().method(method), List.of(), on, reference);
  }

  private void created(NewClassTree created, @Nullable Type as, @Nullable Place holder) {
    ClassTree body = created.getClassBody();
    Symbol type = ((JCTree) created.getIdentifier()).type.tsym;
    if (body == null && Code.isLocal(type)) {
      body = scope.declarations().type(type);
    }
    MethodSymbol constructor = ASTHelpers.getSymbol(created);
    MethodModel model = scope.models().method(constructor);
    ClassTree declared = scope.declarations().type(type);
    List<MethodTree> runs = declared == null ? List.of() : scope.runs(declared, as);
    // What a task does with its fields is read in its code.
    Collection<ExpressionTree> kept =
        runs.isEmpty() ? scope.creations().kept(created).values() : List.of();
    for (int i = 0; i < created.getArguments().size(); i++) {
      ExpressionTree argument = created.getArguments().get(i);
      if (kept.contains(argument)
          || model.parameter(i).sending()
          || model.result().viewOf().contains(i)) {
        open(argument);
      } else if (Code.isFunction(argument)) {
        scan.function(argument);
      } else if (!scope.calls().isModelled(created) && !Copies.of(scope, created, i)) {
        maybe(argument);
      }
    }
    if (body != null) {
      classBody(body, as, holder);
      return;
    }
    for (MethodTree run : runs) {
      out.hasCode = true;
      MethodSymbol method = ASTHelpers.getSymbol(run);
      scan.inline(method, run, scan.made(created), false, Map.of(), created);
    }
  }

  private void classBody(ClassTree body, @Nullable Type as, @Nullable Place holder) {
    if (!opened.add(body)) {
      return;
    }
    out.hasCode = true;
    Frame before = scan.frame;
    Frame unknown = before.in(ASTHelpers.getSymbol(body), null);
    Frame known = before.in(ASTHelpers.getSymbol(body), holder);
    List<MethodTree> runs = scope.runs(body, as);
    for (Tree member : body.getMembers()) {
      // What else it can do is done with the object where that is seen.
      scan.frame = runs.contains(member) ? known : unknown;
      if (member instanceof MethodTree method && !ASTHelpers.isGeneratedConstructor(method)) {
        scan.method(method);
      } else if (member instanceof VariableTree field && field.getInitializer() != null) {
        scan.scan(field.getInitializer(), null);
      }
    }
    scan.frame = before;
  }

  /** What a call returns: what it is made from, as far as that can be seen. */
  private void called(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    MethodModel model = scope.models().method(method);
    if (!model.startsLater()
        && !scope.isFuture(((JCTree) call).type)
        && scope.isSafe(((JCTree) call).type)) {
      return;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver != null && !Code.isType(receiver)) {
      part(receiver, carries(model, MethodModel.RECEIVER, method), call, model);
    }
    for (int i = 0; i < call.getArguments().size(); i++) {
      ExpressionTree argument = call.getArguments().get(i);
      Position position = model.parameter(i);
      if (!position.runsInPlace() && !position.ifParallel()) {
        part(argument, Code.isFunction(argument) || carries(model, i, method), call, model);
      }
    }
    MethodTree body = scope.declarations().method(method);
    ExpressionTree returned = body == null ? null : Places.returned(body);
    if (returned != null && Code.isMadeHere(returned)) {
      returnedFrom(
          method, places.arguments(method, call.getArguments(), scan.frame), call, returned);
    }
  }

  private void part(
      ExpressionTree part, boolean carried, MethodInvocationTree call, MethodModel model) {
    if (carried) {
      open(part);
    } else if (!model.result().fresh() && !scope.calls().isModelled(call)) {
      maybe(part);
    }
  }

  private boolean carries(MethodModel model, int argument, MethodSymbol method) {
    boolean isElement = method.getReturnType() instanceof Type.TypeVar;
    return (model.result().viewOf().contains(argument) && !isElement)
        || model.result().handleOf().contains(argument)
        || (argument == MethodModel.RECEIVER
            ? scope.isFuture(method.owner.type)
            : scope.isFuture(method.getReturnType()));
  }

  private void returnedFrom(
      MethodSymbol method,
      Map<VarSymbol, Frame.@Nullable Argument> arguments,
      Tree call,
      ExpressionTree returned) {
    if (scan.isTooDeep(method)) {
      return;
    }
    Frame outer = scan.frame;
    boolean onThis = outer.enclosing() && !method.isStatic();
    for (VarSymbol parameter : method.getParameters()) {
      scan.own(parameter);
    }
    scan.frame = outer.of(method, null, null, onThis, arguments, call);
    open(returned);
    scan.frame = outer;
  }
}
