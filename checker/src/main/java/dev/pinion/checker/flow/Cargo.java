package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.model.MethodModel;
import dev.pinion.checker.unit.Sights;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changes threads at a crossing.
 *
 * @param site the call that hands it over
 * @param variable the variable that is captured or passed; null for a value without a name
 * @param type what is known of its type
 * @param exact whether its class is that very type, no subclass
 * @param origins what the variable is given, what that is a view of, and so on, as far as is seen
 * @param use where the code on the other side mentions it
 * @param made where it is declared, if that is in this file
 * @param via methods of this file through which the code gets to it
 * @param obligation for what a future carries that leaves its maker: who takes it
 */
public record Cargo(
    Kind kind,
    Tree site,
    ExpressionTree value,
    @Nullable VarSymbol variable,
    Type type,
    boolean exact,
    List<ExpressionTree> origins,
    Tree use,
    @Nullable Tree made,
    List<MethodSymbol> via,
    @Nullable SendObligation obligation) {

  /** The part it plays. */
  public enum Kind {
    /** A local variable or parameter that a function captures. */
    CAPTURED,
    /** A field of the enclosing object that a function uses. */
    FIELD,
    /** The object a method reference is bound to. */
    RECEIVER,
    /** The value itself. */
    VALUE,
    /** What the task hands back. */
    RESULT
  }

  private static final int MOST_ORIGINS = 4;
  private static final List<String> RESULTS =
      List.of(
          "dev.pinion.future.Future",
          "java.util.concurrent.Callable",
          "java.util.function.Supplier");

  /** All that changes threads in a compilation unit. */
  public static List<Cargo> of(Unit unit) {
    Crossings crossings = Crossings.of(unit);
    Scope scope = Scope.of(unit);
    Set<List<Tree>> seen = new HashSet<>();
    List<Cargo> all = new ArrayList<>();
    for (Crossings.Maker maker : crossings.makers()) {
      for (Crossing crossing : maker.footprint().crossings) {
        // What is written in a method that is called here is judged there.
        if (crossing.isOfBody()
            && crossing.position().sending()
            && seen.add(List.of(crossing.site(), crossing.value()))) {
          Footprint footprint = crossings.cargo(crossing);
          collect(scope, crossing.site(), crossing.value(), footprint, null, all);
        }
      }
    }
    for (Crossings.Maker maker : crossings.makers()) {
      for (Footprint.Unseen unseen : maker.footprint().unseen) {
        if (!unseen.frame().isInner() && seen.add(List.of(unseen.site(), unseen.collection()))) {
          ExpressionTree collection = unseen.collection();
          all.add(value(unseen.site(), collection, ((JCTree) collection).type, null));
        }
      }
    }
    futures(unit, scope, all);
    if (all.size() > 1) {
      all.sort(Comparator.comparingInt(cargo -> ((JCTree) cargo.value()).getStartPosition()));
    }
    return all;
  }

  /** A value that has no name. */
  private static Cargo value(
      Tree site, ExpressionTree value, Type type, @Nullable SendObligation obligation) {
    return new Cargo(
        Kind.VALUE,
        site,
        value,
        null,
        type,
        Scope.isNew(value),
        List.of(value),
        value,
        null,
        List.of(),
        obligation);
  }

  /** What futures carry that leave through a declaration that is not private. */
  private static void futures(Unit unit, Scope scope, List<Cargo> all) {
    for (TreePath async : unit.sights().asyncs()) {
      MethodInvocationTree call = (MethodInvocationTree) async.getLeaf();
      if (call.getArguments().size() == 1
          && call.getArguments().get(0) instanceof LambdaExpressionTree lambda) {
        SendObligations.of(unit)
            .of(new AsyncBody(new TreePath(async, lambda)))
            .filter(obligation -> obligation.kind() != SendObligation.Kind.HANDED_OVER)
            .ifPresent(
                obligation ->
                    collect(
                        scope,
                        obligation.where().getLeaf(),
                        call,
                        BodyScan.task(scope, call, null, Frame.OUTERMOST),
                        obligation,
                        all));
      }
    }
  }

  /** What a value brings along when it leaves {@code site}. */
  static void collect(
      Scope scope,
      Tree site,
      ExpressionTree value,
      Footprint footprint,
      @Nullable SendObligation obligation,
      List<Cargo> all) {
    footprint
        .roots()
        .forEach(
            (variable, access) -> {
              if (variable.isStatic() || scope.ownership().isGiven(variable)) {
                return; // a static does not travel; what came by a @Sending parameter is Send
              }
              all.add(
                  new Cargo(
                      kind(variable, value),
                      site,
                      value,
                      variable,
                      scope.typeOf(variable),
                      Scope.isNew(scope.declarations().onlyValue(variable)),
                      origins(scope, variable),
                      access.tree(),
                      scope.declarations().variable(variable),
                      access.via(),
                      obligation));
            });
    for (Footprint.Unnamed unnamed : footprint.unnamed) {
      Tree tree = unnamed.tree();
      all.add(
          new Cargo(
              Kind.RECEIVER,
              site,
              value,
              null,
              unnamed.type(),
              Scope.isNew(unnamed.tree()),
              List.of(),
              tree,
              null,
              List.of(),
              obligation));
    }
    Type type = ASTHelpers.getType(value);
    if (type == null) {
      return;
    }
    boolean isAsync =
        value instanceof MethodInvocationTree call && Sights.isAsync(ASTHelpers.getSymbol(call));
    // What an async body and a function have captured is judged one by one.
    if (!isAsync
        && !Code.isFunction(value)
        && !returnsFunction(scope, value)
        && !(ASTHelpers.getSymbol(value) instanceof VarSymbol)) {
      all.add(value(site, value, type, obligation));
    }
    // Who awaits a future has its result where it is; whether that goes on living is seen there.
    boolean awaited = obligation != null && obligation.kind() == SendObligation.Kind.AWAITED;
    Type result = awaited ? null : scope.result(type, RESULTS);
    if (result == null) {
      return;
    }
    List<ExpressionTree> returned =
        scope.capabilities().send(result).holds() ? null : ReturnedValues.of(scope, value);
    if (returned == null) {
      all.add(result(site, value, result, null, obligation));
      return;
    }
    for (ExpressionTree given : returned) {
      Type known =
          ASTHelpers.getSymbol(given) instanceof VarSymbol variable
              ? scope.typeOf(variable)
              : ASTHelpers.getType(given);
      if (known != null && !known.hasTag(TypeTag.BOT) && !known.hasTag(TypeTag.VOID)) {
        all.add(result(site, value, known, given, obligation));
      }
    }
  }

  private static Cargo result(
      Tree site,
      ExpressionTree value,
      Type type,
      @Nullable ExpressionTree given,
      @Nullable SendObligation obligation) {
    return new Cargo(
        Kind.RESULT,
        site,
        value,
        null,
        type,
        Scope.isNew(given),
        given == null ? List.of() : List.of(given),
        value,
        null,
        List.of(),
        obligation);
  }

  /** A call that gives a function of this file: what that captured is judged one by one. */
  private static boolean returnsFunction(Scope scope, ExpressionTree value) {
    if (!(value instanceof MethodInvocationTree call)
        || ASTHelpers.methodCanBeOverridden(ASTHelpers.getSymbol(call))) {
      return false;
    }
    MethodTree body = scope.declarations().method(ASTHelpers.getSymbol(call));
    ExpressionTree returned = body == null ? null : Places.returned(body);
    return returned != null && Code.isFunction(returned);
  }

  /** {@code arena.allocate(8)} is a view of the arena, and that is what {@code arena} is given. */
  private static List<ExpressionTree> origins(Scope scope, VarSymbol variable) {
    List<ExpressionTree> origins = new ArrayList<>();
    @Nullable VarSymbol at = variable;
    while (at != null && origins.size() < MOST_ORIGINS) {
      ExpressionTree value = scope.declarations().onlyValue(at);
      at = null;
      if (value != null) {
        origins.add(value);
        ExpressionTree viewed =
            ASTHelpers.stripParentheses(value) instanceof MethodInvocationTree call
                    && scope
                        .models()
                        .method(ASTHelpers.getSymbol(call))
                        .result()
                        .viewOf()
                        .contains(MethodModel.RECEIVER)
                ? ASTHelpers.getReceiver(call)
                : null;
        at = viewed != null && ASTHelpers.getSymbol(viewed) instanceof VarSymbol v ? v : null;
      }
    }
    return origins;
  }

  private static Kind kind(VarSymbol variable, ExpressionTree value) {
    Symbol named = ASTHelpers.getSymbol(value);
    if (variable.equals(named)) {
      return Kind.VALUE;
    }
    return variable.getKind() == ElementKind.FIELD ? Kind.FIELD : Kind.CAPTURED;
  }
}
