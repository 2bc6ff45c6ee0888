package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.MethodModel.Result;
import dev.pinion.checker.model.MethodModel.Result.Execution;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.CallTrees;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the executors, schedulers and chains of calls that functions are given to. */
final class Executors {
  /** How an executor runs what it is given. */
  private enum Kind {
    SERIAL,
    IN_PLACE
  }

  private static final int LONGEST_CHAIN = 100;

  private final Scope scope;
  private final Models models;

  Executors(Scope scope) {
    this.scope = scope;
    models = scope.models();
  }

  /** Whether what is handed to an executor runs there one after the other. */
  boolean isSerial(ExpressionTree executor) {
    return isOf(Kind.SERIAL, executor);
  }

  /** Whether a call gives its functions to an executor that may run them where it is called. */
  boolean mayRunInPlace(ExpressionTree call) {
    ExpressionTree receiver = receiver(call);
    if (receiver != null && isOf(Kind.IN_PLACE, receiver)) {
      return true;
    }
    for (ExpressionTree argument : CallTrees.arguments(call)) {
      if (isOf(Kind.IN_PLACE, argument)) {
        return true;
      }
    }
    return false;
  }

  /** An executor that is written as a function does with a task what it says. */
  private static boolean isCodeOfExecutor(ExpressionTree value) {
    Type type = ASTHelpers.getType(value);
    return Code.isFunction(value)
        && type != null
        && type.tsym.getQualifiedName().contentEquals("java.util.concurrent.Executor");
  }

  /** Whether a call hands something to an event loop, in whose one thread it may be made. */
  boolean mayBeInEventLoop(ExpressionTree call) {
    ExpressionTree receiver = receiver(call);
    boolean isOwn =
        receiver == null
            && ASTHelpers.getSymbol(call) instanceof MethodSymbol method
            && isEventLoop(method.owner);
    if (isOwn || (receiver != null && isEventLoop(receiver))) {
      return true;
    }
    for (ExpressionTree argument : CallTrees.arguments(call)) {
      if (isEventLoop(argument)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEventLoop(ExpressionTree executor) {
    Type type = ASTHelpers.getType(executor);
    return type != null && isEventLoop(type.tsym);
  }

  private boolean isEventLoop(@Nullable Symbol type) {
    return type instanceof ClassSymbol symbol && models.type(symbol).eventLoop();
  }

  /** A call that makes an executor of a kind, or one that hands on what it is given to such one. */
  private boolean isOf(Kind kind, ExpressionTree executor) {
    ExpressionTree value = value(executor);
    if (value == null) {
      return false;
    }
    if (kind == Kind.IN_PLACE && isCodeOfExecutor(value)) {
      return true;
    }
    if (!(ASTHelpers.getSymbol(value) instanceof MethodSymbol maker)) {
      return false;
    }
    List<? extends ExpressionTree> arguments = CallTrees.arguments(value);
    Result result = models.method(maker).result();
    if (kind == Kind.IN_PLACE ? result.inPlace() : makesSerial(result, arguments)) {
      return true;
    }
    for (int i : result.viewOf()) {
      if (i >= 0 && i < arguments.size() && isOf(kind, arguments.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean makesSerial(Result result, List<? extends ExpressionTree> arguments) {
    for (int i : result.serialIfOne()) {
      if (i >= arguments.size()
          || !Integer.valueOf(1).equals(ASTHelpers.constValue(arguments.get(i), Integer.class))) {
        return result.serial();
      }
    }
    return result.serial() || !result.serialIfOne().isEmpty();
  }

  private static @Nullable ExpressionTree receiver(ExpressionTree call) {
    return call instanceof MethodInvocationTree invocation
        ? ASTHelpers.getReceiver(invocation)
        : null;
  }

  /** A chain of calls on a stream runs as its last parallel() or sequential() says. */
  boolean isParallel(MethodInvocationTree call) {
    ExpressionTree at = call;
    for (int i = 0; i < LONGEST_CHAIN && at instanceof MethodInvocationTree link; i++) {
      switch (execution(link)) {
        case PARALLEL -> {
          return true;
        }
        case SEQUENTIAL -> {
          return false;
        }
        case INHERITED, ELSEWHERE -> {
          ExpressionTree returned = returned(link);
          at = returned == null ? before(link) : value(returned);
          if (at == null && isMadeParallel(ASTHelpers.getReceiver(link))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** {@code stream = stream.parallel()}, on some path at least. */
  private boolean isMadeParallel(@Nullable ExpressionTree stream) {
    if (!(ASTHelpers.getSymbol(stream) instanceof VarSymbol variable)) {
      return false;
    }
    for (ExpressionTree value : scope.declarations().values(variable)) {
      boolean isParallel = false;
      ExpressionTree at = ASTHelpers.stripParentheses(value);
      for (int i = 0; i < LONGEST_CHAIN && at instanceof MethodInvocationTree link; i++) {
        isParallel |= execution(link) == Execution.PARALLEL;
        at = ASTHelpers.getReceiver(link);
      }
      if (isParallel && at != null && variable.equals(ASTHelpers.getSymbol(at))) {
        return true;
      }
    }
    return false;
  }

  /** The chain that a method of this file gives which does nothing else. */
  private @Nullable ExpressionTree returned(MethodInvocationTree call) {
    MethodTree body = scope.declarations().method(ASTHelpers.getSymbol(call));
    return body == null || ASTHelpers.methodCanBeOverridden(ASTHelpers.getSymbol(body))
        ? null
        : Places.returned(body);
  }

  /** Whether what stands before a call in its chain makes the chain run on another thread. */
  boolean leavesThread(MethodInvocationTree call) {
    ExpressionTree at = before(call);
    for (int i = 0; i < LONGEST_CHAIN && at instanceof MethodInvocationTree link; i++) {
      Execution execution = execution(link);
      if (execution == Execution.ELSEWHERE || execution == Execution.PARALLEL) {
        return !mayRunInPlace(link);
      }
      at = before(link);
    }
    return false;
  }

  /** The functions of the chain that a function returns which run on another thread. */
  List<ExpressionTree> functionsElsewhere(ExpressionTree function) {
    List<ExpressionTree> after = new ArrayList<>();
    List<ExpressionTree> elsewhere = new ArrayList<>();
    boolean isMoved = false; // as a whole, by a link behind: subscribeOn
    ExpressionTree at = Code.returned(function);
    for (int i = 0; i < LONGEST_CHAIN && at instanceof MethodInvocationTree link; i++) {
      if (execution(link) == Execution.ELSEWHERE && !mayRunInPlace(link)) {
        isMoved |= !models.method(ASTHelpers.getSymbol(link)).result().viewOf().isEmpty();
        elsewhere.addAll(after);
        after.clear();
      }
      for (ExpressionTree argument : link.getArguments()) {
        if (Code.isFunction(argument)) {
          (isMoved ? elsewhere : after).add(argument);
        }
      }
      at = before(link);
    }
    return elsewhere;
  }

  private Execution execution(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (method.owner.getQualifiedName().contentEquals("java.util.stream.StreamSupport")) {
      Object isParallel = ASTHelpers.constValue(call.getArguments().getLast());
      return Boolean.TRUE.equals(isParallel) ? Execution.PARALLEL : Execution.SEQUENTIAL;
    }
    return models.method(method).result().execution();
  }

  private @Nullable ExpressionTree before(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver == null ? null : value(receiver);
  }

  /** What a local variable holds that is assigned once; any other expression is itself. */
  private @Nullable ExpressionTree value(ExpressionTree tree) {
    ExpressionTree value = ASTHelpers.stripParentheses(tree);
    return ASTHelpers.getSymbol(value) instanceof VarSymbol variable
        ? scope.declarations().onlyValue(variable)
        : value;
  }

  /** Whether what is handed to the object in a place runs there one after the other. */
  boolean isSerial(Place executor) {
    VarSymbol variable = executor.last();
    if (models.type((ClassSymbol) scope.types().erasure(variable.type).tsym).serial()) {
      return true;
    }
    if (!Declarations.isHidden(variable)) {
      return false;
    }
    boolean isSerial = false;
    for (ExpressionTree value : scope.declarations().values(variable)) {
      if (value.getKind() != Tree.Kind.NULL_LITERAL) {
        isSerial = isSerial(value);
        if (!isSerial) {
          return false;
        }
      }
    }
    return isSerial;
  }

  /**
   * Whether an executor is made from a class of which nothing is known: it may run one task after
   * the other.
   */
  boolean isUnknownExecutor(Place executor) {
    VarSymbol variable = executor.last();
    if (Declarations.isHidden(variable)) {
      for (ExpressionTree value : scope.declarations().values(variable)) {
        if (ASTHelpers.stripParentheses(value) instanceof NewClassTree created
            && created.getClassBody() == null
            && isUndescribed(ASTHelpers.getSymbol(created).owner)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isUndescribed(Symbol type) {
    return type instanceof ClassSymbol symbol
        && !LibraryCalls.packageOf(symbol).startsWith("java.")
        && !models.type(symbol).modelled()
        && scope.declarations().type(symbol) == null;
  }
}
