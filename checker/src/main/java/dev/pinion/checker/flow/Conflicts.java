package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.flow.Access.Mode;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.type.SyncVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Whether two uses of an object, in threads that nothing orders, are a data race. */
final class Conflicts {
  private static final Set<String> SIZE = Set.of("size", "isEmpty");
  private static final Object NONE = new Object();
  private static final Object SOME = new Object();

  private final Scope scope;
  private final boolean strict;

  /** By all that counts of a use. */
  private final Map<List<Object>, Integer> kinds = new HashMap<>();

  private final IdentityHashMap<Access, Integer> numbers = new IdentityHashMap<>();
  private final Map<Long, Boolean> known = new HashMap<>();

  /**
   * @param strict whether a use that may be a write counts as one, and a type that is not known to
   *     be safe to share as one that is not
   */
  Conflicts(Scope scope, boolean strict) {
    this.scope = scope;
    this.strict = strict;
  }

  boolean isStrict() {
    return strict;
  }

  /**
   * Whether a use by a task and one by somebody else conflict: one of them writes what the other
   * can reach.
   */
  boolean between(Access task, Access other) {
    long kinds = ((long) kind(task) << 32) | kind(other);
    Boolean answer = known.get(kinds);
    if (answer == null) {
      answer = judge(task, other);
      known.put(kinds, answer);
    }
    return answer;
  }

  /** One of each kind of use. */
  List<Access> unlike(List<Access> uses) {
    Map<Integer, Access> kinds = new LinkedHashMap<>();
    for (Access use : uses) {
      kinds.putIfAbsent(kind(use), use);
    }
    return List.copyOf(kinds.values());
  }

  /** A number for all uses of which {@link #between} says the same. */
  int kind(Access access) {
    Integer number = numbers.get(access);
    if (number == null) {
      number = number(access);
      numbers.put(access, number);
    }
    return number;
  }

  private int number(Access access) {
    ExpressionTree index = access.index();
    Object element = index == null ? NONE : ASTHelpers.constValue(index);
    if (element == null) {
      element = ASTHelpers.getSymbol(index) instanceof VarSymbol variable ? variable : SOME;
    }
    List<Object> kind =
        List.of(
            access.place(),
            access.part(),
            access.mode(),
            access.locks(),
            access.type().tsym,
            access.type().isParameterized() ? access.type().toString() : "",
            element,
            asksSize(access),
            access.via().isEmpty());
    Integer number = kinds.putIfAbsent(kind, kinds.size());
    return number == null ? kinds.size() - 1 : number;
  }

  private boolean judge(Access task, Access other) {
    return overlap(task, other)
        && (strict ? mayConflict(task, other) : mustConflict(task, other))
        && !mayExclude(task.locks(), other.locks())
        && isShared(task.writes() ? task : other);
  }

  /** Whether two uses under these locks may never happen at the same time. */
  private boolean mayExclude(Set<Hold> some, Set<Hold> others) {
    for (Hold one : some) {
      for (Hold other : others) {
        if (mayExclude(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mayExclude(Hold one, Hold other) {
    return !(one.forReading() && other.forReading())
        && (strict ? one.lock().equals(other.lock()) : !differ(one.lock(), other.lock()));
  }

  /** Whether two locks are two objects for sure. */
  private boolean differ(Place one, Place other) {
    return !one.equals(other) && isMadeHere(one) && isMadeHere(other);
  }

  private boolean isMadeHere(Place lock) {
    return scope.isMonitorOfClass(lock) || Scope.isNew(scope.declarations().onlyValue(lock.last()));
  }

  private static boolean mustConflict(Access task, Access other) {
    // What is handed on may be used under the same lock elsewhere.
    boolean orderedElsewhere = task.mode() == Mode.REACHES && !other.locks().isEmpty();
    return (other.writes() && task.isCertain() && !orderedElsewhere)
        || (task.writes() && (other.writes() || other.mode() == Mode.READS));
  }

  private static boolean mayConflict(Access task, Access other) {
    return task.mode() != Mode.NAMES
        && other.mode() != Mode.NAMES
        && (task.mode() != Mode.READS || other.mode() != Mode.READS);
  }

  /** Whether two uses in tasks conflict; neither sees more than the other. */
  boolean betweenTasks(Access one, Access other) {
    return between(one, other) || between(other, one);
  }

  /** Whether runs of one function that overlap conflict with themselves here. */
  private boolean withItself(Access write, Footprint task, Predicate<Place> isOfRun) {
    return (write.writes() || (strict && write.reaches()))
        && areSame(write.place(), write.place())
        && !scope.contents().isOfKey(write.place(), task.own)
        && (isUnlocked(write, isOfRun) || isReadUnlocked(write, task, isOfRun))
        && (strict
            || write.part() != Part.SLOT
            || write.mode() == Mode.UPDATES
            || dependsOnItself(write)
            || dependsOnRun(write, task)
            || isOfPlainData(write))
        && (write.part() != Part.ELEMENT
            || isSameElement(write.index())
            || (strict && SharedIndex.isIn(write.index(), scope.declarations())))
        && isShared(write);
  }

  /** Whether no lock that the runs have in common is held at a use. */
  private static boolean isUnlocked(Access use, Predicate<Place> isOfRun) {
    for (Hold hold : use.locks()) {
      if (hold.guards(use.mode() != Mode.READS) && !isOfRun.test(hold.lock())) {
        return false;
      }
    }
    return true;
  }

  /** Whether another run may read what is written under a lock here, without that lock. */
  private boolean isReadUnlocked(Access write, Footprint task, Predicate<Place> isOfRun) {
    for (Access use : task.shared()) {
      if (use.mode() == Mode.READS
          && use.place().equals(write.place())
          && isUnlocked(use, isOfRun)
          && between(write, use)) {
        return true;
      }
    }
    return false;
  }

  /** {@code total = total + x}. */
  private static boolean dependsOnItself(Access write) {
    if (!(write.tree() instanceof AssignmentTree assignment)) {
      return false;
    }
    VarSymbol slot = write.place().last();
    return mentions(assignment.getExpression(), Set.of(slot));
  }

  /** {@code last = row}: each run writes something else. */
  private boolean dependsOnRun(Access write, Footprint task) {
    if (write.tree() instanceof AssignmentTree assignment) {
      for (Symbol symbol : mentioned(assignment.getExpression())) {
        if (symbol instanceof VarSymbol variable && isOfRun(variable, task)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOfRun(VarSymbol variable, Footprint task) {
    return switch (variable.getKind()) {
      case PARAMETER -> !Ownership.isParameter(variable) || task.own.contains(variable);
      case LOCAL_VARIABLE ->
          !task.own.contains(variable) && scope.declarations().isInLoop(variable);
      default -> false;
    };
  }

  /** {@code rows = new ArrayList<>()}: another run may see the list half made. */
  private boolean isOfPlainData(Access write) {
    return write.tree() instanceof AssignmentTree assignment
        && write.mode() == Mode.WRITES
        && Scope.isNew(assignment.getExpression())
        && scope.capabilities().sync(assignment.getExpression()).fails();
  }

  /** Whether every run uses the same element: its index does not depend on the run. */
  private static boolean isSameElement(@Nullable ExpressionTree index) {
    return index == null
        || ASTHelpers.stripParentheses(index) instanceof LiteralTree
        || ASTHelpers.constValue(index) != null;
  }

  static boolean mentions(ExpressionTree expression, Set<VarSymbol> variables) {
    return !Collections.disjoint(mentioned(expression), variables);
  }

  private static Set<Symbol> mentioned(ExpressionTree expression) {
    Set<Symbol> mentioned = new HashSet<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(
          com.sun.source.tree.IdentifierTree name, @Nullable Void unused) {
        mentioned.add(ASTHelpers.getSymbol(name));
        return null;
      }

      @Override
      public @Nullable Void visitMemberSelect(
          com.sun.source.tree.MemberSelectTree name, @Nullable Void unused) {
        mentioned.add(ASTHelpers.getSymbol(name));
        return super.visitMemberSelect(name, null);
      }
    }.scan(expression, null);
    return mentioned;
  }

  /** Whether two uses touch the same memory. */
  private boolean overlap(Access one, Access other) {
    if (areSame(one.place(), other.place())) {
      if (one.part() == Part.ELEMENT && other.part() == Part.ELEMENT) {
        return isSame(one, other);
      }
      return (one.part() == Part.SLOT) == (other.part() == Part.SLOT)
          && !(one.part() == Part.ELEMENT && asksSize(other))
          && !(other.part() == Part.ELEMENT && asksSize(one));
    }
    // What reaches an object reaches what its fields hold.
    return (one.reaches() && isWithin(other.place(), one.place()))
        || (other.reaches() && isWithin(one.place(), other.place()));
  }

  /** Whether two paths lead to one object for sure; strict: not to two for sure. */
  private boolean areSame(Place one, Place other) {
    return one.fields().size() == other.fields().size() && isWithin(one, other);
  }

  /** The same object, or one that is reached through {@code outer}. */
  private boolean isWithin(Place place, Place outer) {
    if (!place.root().equals(outer.root()) || place.fields().size() < outer.fields().size()) {
      return false;
    }
    for (int i = 0; i < outer.fields().size(); i++) {
      if (!scope.contents().areSame(place.fields().get(i), outer.fields().get(i), strict)) {
        return false;
      }
    }
    return true;
  }

  /** Whether only the size of a list is read, which setting an element does not change. */
  private static boolean asksSize(Access access) {
    return access.mode() == Mode.READS
        && access.tree() instanceof MethodInvocationTree call
        && SIZE.contains(ASTHelpers.getSymbol(call).name.toString());
  }

  /** Whether two uses are of the same element for sure; strict: not of two for sure. */
  private boolean isSame(Access one, Access other) {
    if (one.index() == null || other.index() == null) {
      return true;
    }
    Object first = ASTHelpers.constValue(one.index());
    Object second = ASTHelpers.constValue(other.index());
    if (first != null && second != null) {
      return first.equals(second);
    }
    return strict
        || (one.via().isEmpty()
            && other.via().isEmpty()
            && ASTHelpers.getSymbol(one.index()) instanceof VarSymbol variable
            && variable.equals(ASTHelpers.getSymbol(other.index()))
            && !scope.declarations().changes(variable));
  }

  /** Whether what is written is plain memory: a plain variable, or an object that is plain data. */
  private boolean isShared(Access write) {
    VarSymbol variable = write.place().last();
    boolean isFinalSet = write.writes() && (variable.flags() & Flags.FINAL) != 0;
    if (strict && !isFinalSet && isOfSafeField(write)) {
      return false;
    }
    return switch (write.part()) {
      case SLOT ->
          variable.getKind() == ElementKind.FIELD
              && (variable.flags() & Flags.VOLATILE) == 0
              && (write.writes() || (variable.flags() & Flags.FINAL) == 0)
              && !promisesSync(variable.owner)
              && !isMeantToRace(variable)
              && scope.models().field(variable).guard().isEmpty();
      case ELEMENT -> true;
      case CONTENT -> strict ? !verdict(write).isSafe() : verdict(write).fails();
    };
  }

  /** Whether its class shows that any number of threads may use a field of the object around. */
  private boolean isOfSafeField(Access access) {
    return access.place().fields().isEmpty()
        && Scope.isInstanceField(access.place().root())
        && scope.capabilities().sync(access.place().root()).isSafe();
  }

  /** Whether what the root of a place holds is safe to share: the slot too, if it is a field. */
  SyncVerdict verdictOfRoot(Access access) {
    VarSymbol root = access.place().root();
    return Scope.isInstanceField(root) ? scope.capabilities().sync(root) : verdict(access);
  }

  /** What is known of the object that is used. */
  SyncVerdict verdict(Access access) {
    return scope.verdict(access.place(), access.type());
  }

  /** The type of the object that is used, as exactly as it is known. */
  Type type(Access access) {
    VarSymbol variable = access.place().last();
    ExpressionTree only =
        access.place().isContents()
            ? scope.contents().of(access.place())
            : scope.declarations().onlyValue(variable);
    Type made = only == null || !Scope.isNew(only) ? null : ASTHelpers.getType(only);
    return made == null ? access.type() : made;
  }

  /** Error Prone's LazyInit: every thread that finds the field empty makes the same of it. */
  private static boolean isMeantToRace(VarSymbol field) {
    for (Attribute.Compound annotation : field.getAnnotationMirrors()) {
      if (annotation.type.tsym.name.contentEquals("LazyInit")) {
        return true;
      }
    }
    return false;
  }

  private boolean promisesSync(Symbol type) {
    return type instanceof ClassSymbol owner && scope.models().type(owner).sync() != null;
  }

  /**
   * The uses of a task that overlapping runs of it conflict in.
   *
   * @param isOfRun whether each run has a lock of its own here
   */
  List<Access> selfConflicts(Footprint task, Predicate<Place> isOfRun) {
    Predicate<Place> isOwn = lock -> task.own.contains(lock.root()) || isOfRun.test(lock);
    List<Access> conflicting = new ArrayList<>();
    for (Access access : task.shared()) {
      if (withItself(access, task, isOwn)) {
        conflicting.add(access);
      }
    }
    return conflicting;
  }
}
