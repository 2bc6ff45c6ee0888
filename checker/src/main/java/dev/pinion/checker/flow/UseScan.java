package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.pinion.checker.flow.Access.Mode;
import dev.pinion.checker.flow.Access.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads code and writes down which variables and objects it uses, how, and under which locks: the
 * part of a {@link BodyScan} that knows nothing of calls.
 */
abstract class UseScan extends OrderScan {

  /** Who reads the code. */
  enum Side {
    /** The code that hands values over: what runs elsewhere is not its own doing. */
    MAKER,
    /** Code that was handed over: all that is written in it is on the other side. */
    TASK
  }

  private static final int MOST_ACCESSES = 4000;
  private static final Set<String> ENTRY = Set.of("java.util.Map.Entry");

  final Side side;

  /** The objects whose constructors are being read. */
  final Set<VarSymbol> building = new HashSet<>();

  /** How many walks through containers are around. */
  private int walks;

  boolean mentionOnly;
  boolean mayOnly;
  private @Nullable Tree qualifier;

  UseScan(Scope scope, Side side) {
    super(scope);
    this.side = side;
  }

  /** A function that is made here and may run at any time, or never. */
  abstract void function(ExpressionTree function);

  /** A variable that is declared in the code. */
  final void own(VarSymbol variable) {
    out.own.add(variable);
    if (frame.isInner()) {
      out.inner.add(variable);
    }
  }

  final void ownParameters(List<? extends VariableTree> parameters) {
    for (VariableTree parameter : parameters) {
      own(ASTHelpers.getSymbol(parameter));
    }
  }

  /** An object that the code makes and gives no name. */
  final Place made(NewClassTree created) {
    Place place = places.made(created, frame);
    own(place.root());
    return place;
  }

  /** Whether it has read so much that it stops. */
  final boolean isFull() {
    return out.accesses.size() > MOST_ACCESSES;
  }

  /** Scans what stands before a dot. */
  final void qualify(ExpressionTree tree) {
    Tree before = qualifier;
    qualifier = ASTHelpers.stripParentheses(tree);
    scan(tree, null);
    qualifier = before;
  }

  // Uses of variables.

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        && !name.getName().contentEquals("this")
        && !name.getName().contentEquals("super")) {
      mention(name, variable);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree name, @Nullable Void unused) {
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.FIELD
        && !Places.isLength(variable)) {
      if (!Code.isThis(name.getExpression()) && !Code.isType(name.getExpression())) {
        qualify(name.getExpression());
      }
      mention(name, variable);
      return null;
    }
    return super.visitMemberSelect(name, null);
  }

  /** A variable is read, or a component of a record by its accessor. */
  final void mention(ExpressionTree name, VarSymbol variable) {
    Place place = places.of(name, frame);
    if (place == null) {
      return;
    }
    boolean named = name == qualifier;
    if (variable.getKind() == ElementKind.FIELD) {
      Place slot = places.slot(name, variable, frame);
      if (slot != null) {
        add(slot, Part.SLOT, Mode.READS, name, name, null);
      }
      if ((variable.flags() & Flags.VOLATILE) != 0) {
        out.add(new Footprint.Observed(frame.anchor(name), variable, inLoopCondition));
      }
      if (!named && !variable.type.isPrimitive()) {
        add(place, Part.CONTENT, Mode.REACHES, name, name, null);
      }
    } else {
      add(place, Part.CONTENT, named ? Mode.NAMES : Mode.REACHES, name, name, null);
    }
    if (side == Side.TASK) {
      ExpressionTree only = scope.declarations().onlyValue(variable);
      if (only != null && Code.isFunction(only)) {
        function(only);
      }
    }
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    write(tree.getVariable(), Mode.WRITES, tree);
    return null;
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    write(tree.getVariable(), Mode.UPDATES, tree);
    return null;
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          write(tree.getExpression(), Mode.UPDATES, tree);
      default -> super.visitUnary(tree, null);
    }
    return null;
  }

  /** Only which object it is counts: nothing of what a local variable holds is used. */
  @Override
  final void identify(ExpressionTree tree) {
    boolean isLocal =
        ASTHelpers.stripParentheses(tree) instanceof IdentifierTree name
            && ASTHelpers.getSymbol(name) instanceof VarSymbol variable
            && variable.getKind() != ElementKind.FIELD;
    if (!isLocal) {
      qualify(tree);
    }
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    if (tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO) {
      identify(tree.getLeftOperand());
      identify(tree.getRightOperand());
      return null;
    }
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      scan(tree.getLeftOperand(), null);
      guarded(() -> scan(tree.getRightOperand(), null));
      return null;
    }
    return super.visitBinary(tree, null);
  }

  private void write(ExpressionTree target, Mode mode, Tree at) {
    switch (ASTHelpers.stripParentheses(target)) {
      case ArrayAccessTree element -> element(element, mode, at);
      case MemberSelectTree select when !Code.isThis(select.getExpression()) -> {
        if (!Code.isType(select.getExpression())) {
          qualify(select.getExpression());
        }
        slot(select, mode, at);
      }
      case ExpressionTree name when !isBuilding(name) -> slot(name, mode, at);
      default -> {}
    }
  }

  /** Whether this is a field of an object that nobody else has seen yet. */
  private boolean isBuilding(ExpressionTree name) {
    Symbol field = ASTHelpers.getSymbol(name);
    return field != null
        && !ASTHelpers.isStatic(field)
        && frame.receiver() != null
        && building.contains(frame.receiver().root());
  }

  private void slot(ExpressionTree name, Mode mode, Tree at) {
    if (ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.FIELD) {
      Place slot = places.slot(name, variable, frame);
      if (slot != null) {
        add(slot, Part.SLOT, mode, name, at, null);
      }
      if ((variable.flags() & Flags.VOLATILE) != 0) {
        out.signals.put(variable, out.accesses.size());
      }
    }
  }

  @Override
  public @Nullable Void visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
    element(tree, Mode.READS, tree);
    return null;
  }

  private void element(ArrayAccessTree tree, Mode mode, Tree at) {
    qualify(tree.getExpression());
    scan(tree.getIndex(), null);
    Place array = places.of(tree.getExpression(), frame);
    if (array != null) {
      add(array, Part.ELEMENT, mode, tree.getExpression(), at, tree.getIndex());
    }
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    qualify(loop.getExpression());
    Place place = places.of(loop.getExpression(), frame);
    if (place != null) {
      boolean array = ASTHelpers.getType(loop.getExpression()) instanceof Type.ArrayType;
      Part part = array ? Part.ELEMENT : Part.CONTENT;
      add(place, part, Mode.READS, loop.getExpression(), loop.getExpression(), null);
    }
    scan(loop.getVariable(), null);
    Place walked = scope.contents().walked(loop.getExpression(), places, frame);
    inEachTurn(
        ASTHelpers.getSymbol(loop.getVariable()),
        walked,
        () -> loop(loop.getExpression(), loop.getStatement()));
    return null;
  }

  /**
   * Reads what is done with each of the values in a container.
   *
   * @param walked what the values are in the container, or null
   */
  final void inEachTurn(VarSymbol value, @Nullable Place walked, Runnable turn) {
    if (walked == null || scope.isSafe(value.type)) {
      turn.run();
      return;
    }
    places.secondNames().put(value, walked);
    boolean before = guarded;
    guarded &= walks > 0;
    walks++;
    turn.run();
    walks--;
    guarded = before;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    own(ASTHelpers.getSymbol(tree));
    ExpressionTree value = tree.getInitializer();
    if (value != null && Code.isFunction(value)) {
      // Read where it is used.
      if (side == Side.MAKER) {
        function(value);
      }
      return null;
    }
    return super.visitVariable(tree, null);
  }

  // Code that is only made here.

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    function(tree);
    return null;
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    function(tree);
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }

  final void add(
      Place place,
      Part part,
      Mode mode,
      ExpressionTree used,
      Tree at,
      @Nullable ExpressionTree index) {
    add(place, part, mode, ASTHelpers.getType(used), at, at, index);
  }

  private @Nullable Place secondName(Place place) {
    SecondNames names = places.secondNames();
    if (!names.has(place.root())) {
      Place held = scope.contents().held(place.root(), places, frame);
      if (held == null) {
        return null;
      }
      names.put(place.root(), held);
    }
    return names.of(place);
  }

  /** Which its map keeps in order, not the value. */
  private boolean isEntry(Type type) {
    return scope.isAny(type, ENTRY);
  }

  final void add(
      Place place,
      Part part,
      Mode mode,
      @Nullable Type type,
      Tree tree,
      Tree at,
      @Nullable ExpressionTree index) {
    if (type == null || isFull()) {
      return;
    }
    Mode seen = mayOnly ? Mode.MAY_REACH : mentionOnly ? Mode.REACHES : mode;
    Access access =
        new Access(place, part, seen, type, tree, frame.anchor(at), locks, index, frame.via());
    out.add(access);
    byOtherPaths(access, mode);
    if (inLoopCondition && seen == Mode.READS) {
      out.loopConditions.add(access);
    }
  }

  /** The same use of the object by the other ways that lead to it. */
  private void byOtherPaths(Access access, Mode mode) {
    Place place = access.place();
    ExpressionTree behind = access.part() == Part.SLOT ? null : scope.contents().behind(place);
    Place wrapped = behind == null ? null : places.of(behind, frame);
    if (behind != null && wrapped != null) {
      // The wrapper is the lock of what it wraps.
      out.add(access.of(wrapped, ((JCTree) behind).type, with(access.locks(), place)));
    }
    Place second = mode == Mode.NAMES ? null : secondName(place);
    if (second != null
        && !isEntry(access.type())
        && (!guarded || walks == 0 || scope.isStrict(access.tree()))) {
      out.add(access.of(second, access.type(), places.secondNames().of(access.locks())));
    }
  }
}
