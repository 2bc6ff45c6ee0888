package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods, classes and variables that one compilation unit declares. */
final class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<MethodSymbol, MethodTree> methods = new HashMap<>();
  private final Map<ClassSymbol, ClassTree> classes = new HashMap<>();
  private final Map<VarSymbol, VariableTree> variables = new HashMap<>();
  private final Map<VarSymbol, List<ExpressionTree>> values = new HashMap<>();
  private final Map<VarSymbol, Set<MethodSymbol>> assigners = new HashMap<>();
  private final Set<VarSymbol> changing = new HashSet<>();

  /** Variables that have a value from the start, which no expression says. */
  private final Set<VarSymbol> filled = new HashSet<>();

  /** Variables that are changed other than by being given a value. */
  private final Set<VarSymbol> updated = new HashSet<>();

  private final Set<Tree> statements = new HashSet<>();
  private final Map<VarSymbol, Set<String>> called = new HashMap<>();
  private final Map<VarSymbol, List<Added>> added = new HashMap<>();
  private final Map<VarSymbol, Set<Object>> keys = new HashMap<>();
  private final Set<VarSymbol> filledAgain = new HashSet<>();
  private final Map<VarSymbol, VarSymbol> holders = new HashMap<>();
  private final Map<VarSymbol, ExpressionTree> iterated = new HashMap<>();
  private final Map<List<VarSymbol>, List<ExpressionTree>> stored = new HashMap<>();

  /** Fields that are assigned other than through a local variable or in a constructor. */
  private final Set<VarSymbol> changedElsewhere = new HashSet<>();

  private final Map<VarSymbol, Integer> loopsAround = new HashMap<>();
  private final List<Tree> loops = new ArrayList<>();
  private @Nullable MethodSymbol method;

  /**
   * A task that a collection is given.
   *
   * @param made what makes it several times: a loop around it that the collection outlives, or a
   *     function that returns it; null for one that is made once
   */
  record Added(ExpressionTree function, @Nullable Tree made) {
    boolean again() {
      return made != null;
    }
  }

  /** Stands for keys and indices that are no constants. */
  private static final Object NOT_CONSTANT = new Object();

  private static final Set<String> PUTS = Set.of("put", "putIfAbsent", "set");

  /** Methods that put what they are given into a collection. */
  private static final Set<String> ADDS =
      Set.of("add", "addFirst", "addLast", "offer", "offerFirst", "offerLast", "push");

  static Declarations of(CompilationUnitTree unit) {
    Declarations declarations = new Declarations();
    declarations.scan(unit, null);
    return declarations;
  }

  @Nullable MethodTree method(Symbol symbol) {
    return symbol instanceof MethodSymbol method ? methods.get(method) : null;
  }

  /** A method of this file of which the body can be read. */
  @Nullable MethodTree withBody(Symbol symbol) {
    MethodTree method = method(symbol);
    return method == null || method.getBody() == null ? null : method;
  }

  @Nullable ClassTree type(Symbol symbol) {
    return symbol instanceof ClassSymbol type ? classes.get(type) : null;
  }

  @Nullable VariableTree variable(VarSymbol symbol) {
    return variables.get(symbol);
  }

  /**
   * The value a variable has wherever it has one, if that is in sight: it is assigned once, and
   * nobody outside this file can assign it.
   */
  @Nullable ExpressionTree onlyValue(VarSymbol variable) {
    List<ExpressionTree> values = changes(variable) ? List.of() : values(variable);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The value it has if it has any: a field may be empty before, and assigned by a method. */
  @Nullable ExpressionTree value(VarSymbol variable) {
    List<ExpressionTree> values = isHidden(variable) ? valuesOnly(variable) : List.of();
    return values.size() == 1 ? values.get(0) : onlyValue(variable);
  }

  /** The values of which it has one: those that branches give a variable that never changes. */
  List<ExpressionTree> alternatives(VarSymbol variable) {
    ExpressionTree value = value(variable);
    if (value != null) {
      return List.of(value);
    }
    return ASTHelpers.isConsideredFinal(variable) && variable.getKind() != ElementKind.FIELD
        ? valuesOnly(variable)
        : List.of();
  }

  /** Whether nobody outside this file can assign a variable. */
  static boolean isHidden(VarSymbol variable) {
    return variable.getKind() != ElementKind.FIELD || variable.isPrivate();
  }

  /** The values that this file gives a variable. */
  List<ExpressionTree> values(VarSymbol variable) {
    return values.getOrDefault(variable, List.of());
  }

  /**
   * All values that this file ever gives a variable; none where it has one that no expression says.
   */
  List<ExpressionTree> valuesOnly(VarSymbol variable) {
    return filled.contains(variable) || updated.contains(variable) ? List.of() : values(variable);
  }

  /** Whether it may refer to different objects at different times. */
  boolean changes(VarSymbol variable) {
    if (changing.contains(variable)) {
      return true;
    }
    return variable.getKind() == ElementKind.FIELD
        && !variable.getModifiers().contains(Modifier.FINAL)
        && (!variable.isPrivate() || assigners.containsKey(variable));
  }

  /** The names of the methods that are called on a variable. */
  Set<String> calledOn(VarSymbol variable) {
    return called.getOrDefault(variable, Set.of());
  }

  /** Whether one key or index of a container gets a value in two places. */
  boolean isFilledAgain(VarSymbol container) {
    return filledAgain.contains(container);
  }

  /** The functions that a method of a variable is given, such as the add of a list. */
  List<Added> addedTo(VarSymbol variable) {
    return added.getOrDefault(variable, List.of());
  }

  /** The collection, array or map that what a variable holds is put into; null if none is seen. */
  @Nullable VarSymbol holder(VarSymbol variable) {
    return holders.get(variable);
  }

  /** What a variable of a loop, or the parameter of a function given to forEach, goes through. */
  @Nullable ExpressionTree iterated(VarSymbol variable) {
    return iterated.get(variable);
  }

  /** Whether it is declared in a loop: another one in each turn. */
  boolean isInLoop(VarSymbol variable) {
    return loopsAround.getOrDefault(variable, 0) > 0;
  }

  /** The object a field of one that a local variable holds refers to, once it was stored there. */
  @Nullable ExpressionTree stored(VarSymbol owner, VarSymbol field) {
    List<ExpressionTree> known = stored.getOrDefault(List.of(owner, field), List.of());
    boolean isElsewhere = changedElsewhere.contains(field);
    return known.size() == 1 && !isElsewhere ? known.get(0) : null;
  }

  /** Whether nobody looks at what a call returns. */
  boolean isStatement(ExpressionTree call) {
    return statements.contains(call);
  }

  /** The methods in this file that assign a field. */
  Set<MethodSymbol> assigners(VarSymbol field) {
    return assigners.getOrDefault(field, Set.of());
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    classes.put(ASTHelpers.getSymbol(tree), tree);
    MethodSymbol outer = method;
    method = null;
    super.visitClass(tree, null);
    method = outer;
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    method = ASTHelpers.getSymbol(tree);
    methods.put(method, tree);
    super.visitMethod(tree, null);
    method = null;
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    VarSymbol symbol = ASTHelpers.getSymbol(tree);
    variables.put(symbol, tree);
    loopsAround.put(symbol, loops.size());
    switch (symbol.getKind()) {
      case PARAMETER, EXCEPTION_PARAMETER, BINDING_VARIABLE -> filled.add(symbol);
      default -> {}
    }
    if (tree.getInitializer() != null) {
      value(symbol, tree.getInitializer());
      heldFromStart(symbol, tree.getInitializer());
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    filled.add(ASTHelpers.getSymbol(loop.getVariable()));
    iterated.put(ASTHelpers.getSymbol(loop.getVariable()), loop.getExpression());
    return super.visitEnhancedForLoop(loop, null);
  }

  @Override
  public @Nullable Void visitExpressionStatement(
      ExpressionStatementTree tree, @Nullable Void unused) {
    statements.add(tree.getExpression());
    return super.visitExpressionStatement(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver != null && ASTHelpers.getSymbol(receiver) instanceof VarSymbol variable) {
      String name = ASTHelpers.getSymbol(call).name.toString();
      called.computeIfAbsent(variable, v -> new HashSet<>()).add(name);
      if (call.getArguments().size() == 1 && ADDS.contains(name)) {
        added(variable, call.getArguments().get(0));
        heldBy(receiver, call.getArguments().get(0));
      } else if (call.getArguments().size() == 2 && PUTS.contains(name)) {
        filled(variable, call.getArguments().get(0));
        heldBy(receiver, call.getArguments().get(1));
      }
    }
    if (receiver != null
        && ASTHelpers.getSymbol(call).name.contentEquals("forEach")
        && call.getArguments().size() == 1
        && call.getArguments().get(0) instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() == 1) {
      iterated.put(ASTHelpers.getSymbol(lambda.getParameters().get(0)), receiver);
    }
    return super.visitMethodInvocation(call, null);
  }

  /** A key or an index gets a value. */
  private void filled(VarSymbol container, ExpressionTree key) {
    Object constant = ASTHelpers.constValue(key);
    if (!keys.computeIfAbsent(container, c -> new HashSet<>())
        .add(constant == null ? NOT_CONSTANT : constant)) {
      filledAgain.add(container);
    }
  }

  /** A container gets a value: a variable, or a field of this object and no other. */
  private void heldBy(ExpressionTree container, ExpressionTree value) {
    boolean isNamed =
        container instanceof IdentifierTree
            || (container instanceof MemberSelectTree select
                && Code.isThis(select.getExpression()));
    if (isNamed && ASTHelpers.getSymbol(container) instanceof VarSymbol variable) {
      held(variable, value);
    }
  }

  private void held(VarSymbol container, ExpressionTree value) {
    if (ASTHelpers.getSymbol(value) instanceof VarSymbol variable
        && variable.getKind() != ElementKind.FIELD) {
      holders.putIfAbsent(variable, container);
    }
  }

  private void heldFromStart(VarSymbol container, ExpressionTree value) {
    if (value instanceof NewArrayTree array && array.getInitializers() != null) {
      array.getInitializers().forEach(element -> held(container, element));
    } else if (value instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).isStatic()
        && Elements.HOLDS.contains(ASTHelpers.getSymbol(call).name.toString())) {
      call.getArguments().forEach(element -> held(container, element));
    }
  }

  /** The outermost loop around what is scanned that a variable is declared outside of. */
  private @Nullable Tree loopInside(VarSymbol variable) {
    int outside = loopsAround.getOrDefault(variable, 0);
    return loops.size() > outside ? loops.get(outside) : null;
  }

  private void added(VarSymbol collection, ExpressionTree element) {
    if (Code.isMadeHere(element)) {
      added
          .computeIfAbsent(collection, c -> new ArrayList<>())
          .add(new Added(element, loopInside(collection)));
    }
  }

  @Override
  public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
    boolean loop =
        tree instanceof EnhancedForLoopTree
            || tree instanceof ForLoopTree
            || tree instanceof WhileLoopTree
            || tree instanceof DoWhileLoopTree;
    if (loop) {
      loops.add(tree);
    }
    super.scan(tree, null);
    if (loop) {
      loops.removeLast();
    }
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol symbol) {
      value(symbol, tree.getExpression());
      assigned(symbol);
      stored(tree.getVariable(), symbol, tree.getExpression());
    } else if (tree.getVariable() instanceof ArrayAccessTree element
        && ASTHelpers.getSymbol(element.getExpression()) instanceof VarSymbol array) {
      filled(array, element.getIndex());
      heldBy(element.getExpression(), tree.getExpression());
      added(array, tree.getExpression());
    }
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    updated(tree.getVariable());
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          updated(tree.getExpression());
      default -> {}
    }
    return super.visitUnary(tree, null);
  }

  private void stored(ExpressionTree target, VarSymbol field, ExpressionTree value) {
    if (field.getKind() != ElementKind.FIELD) {
      return;
    }
    if (target instanceof MemberSelectTree select
        && select.getExpression() instanceof IdentifierTree name
        && ASTHelpers.getSymbol(name) instanceof VarSymbol owner
        && owner.getKind() == ElementKind.LOCAL_VARIABLE) {
      stored.computeIfAbsent(List.of(owner, field), s -> new ArrayList<>()).add(value);
    } else if (method == null || !method.isConstructor() || method.owner != field.owner) {
      changedElsewhere.add(field);
    }
  }

  private void updated(Tree target) {
    if (ASTHelpers.getSymbol(target) instanceof VarSymbol symbol) {
      changing.add(symbol);
      updated.add(symbol);
      assigned(symbol);
    }
  }

  private void value(VarSymbol symbol, ExpressionTree value) {
    List<ExpressionTree> known = values.computeIfAbsent(symbol, s -> new ArrayList<>());
    known.add(value);
    if (filled.contains(symbol) || known.size() > 1) {
      changing.add(symbol);
    }
  }

  private void assigned(VarSymbol symbol) {
    // A constructor or initializer makes the object: nobody else has it yet.
    if (symbol.getKind() == ElementKind.FIELD && method != null && !method.isConstructor()) {
      assigners.computeIfAbsent(symbol, key -> new HashSet<>()).add(method);
    }
  }
}
