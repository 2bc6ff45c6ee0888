package dev.pinion.checker.type;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the source of an outermost class uses one of its fields. */
final class FieldUses {
  /**
   * One use.
   *
   * @param locks what is held there, without what the method's callers hold
   * @param method the method around it, or null in an initializer
   * @param construction before anybody else can see the object
   * @param doubtful the locks held, or the object, cannot be told for certain
   * @param lent the type of a local variable that got it, or something in it, from the field; null
   *     for a use of the field itself
   */
  record Use(
      Set<Object> locks,
      @Nullable MethodSymbol method,
      boolean construction,
      boolean doubtful,
      @Nullable Type lent) {}

  /** Something that may write an object of this type, after the field's object was made. */
  private record Write(Type type, @Nullable MethodSymbol method) {}

  private final VarSymbol field;
  private final List<Use> uses = new ArrayList<>();
  private final List<Use> changes = new ArrayList<>();

  /** Those that do something with what it holds, other than to look at it, copy or hand it on. */
  private final List<Use> operations = new ArrayList<>();

  private final List<Type> leaving = new ArrayList<>();
  private final List<Type> seen = new ArrayList<>();
  private final List<Write> written = new ArrayList<>();

  /** What is assigned to it. */
  final List<Values.Value> assigned = new ArrayList<>();

  private boolean everyWriteFillsCache = true;
  private boolean writtenLater;

  FieldUses(VarSymbol field) {
    this.field = field;
  }

  boolean isOf(ExpressionTree variable) {
    return ASTHelpers.getSymbol(variable) == field;
  }

  void add(Use use) {
    uses.add(use);
  }

  void operate(Use use) {
    operations.add(use);
  }

  /** Whether its class may do something with what it holds while no lock is held. */
  boolean isOperatedUnlocked(Map<MethodSymbol, Entry> entries) {
    return operations.stream()
        .anyMatch(
            use -> {
              Entry entry = use.method == null ? null : entries.get(use.method);
              return !use.construction
                  && use.locks.isEmpty()
                  && (entry == null || (entry.locks.isEmpty() && !entry.onlyInConstruction));
            });
  }

  void write(Use write, boolean fillsCache) {
    if (!write.construction) {
      if (!fillsCache) {
        changes.add(write);
      }
      writtenLater = true;
      everyWriteFillsCache &= fillsCache;
    }
  }

  /** Something of this type gets out of the field: the value itself or one of its contents. */
  void leaves(Type type) {
    leaving.add(type);
  }

  /** Something of this type gets out by which it can be read but not written. */
  void isSeen(Type type) {
    seen.add(type);
  }

  /** Something is done in this method that may write what it holds: an object of this type. */
  void mayWrite(Type type, @Nullable MethodSymbol method) {
    written.add(new Write(type, method));
  }

  /** Nobody outside has what it holds, and nobody here writes it once the constructor is done. */
  boolean isFrozen(Map<MethodSymbol, Entry> entries, Predicate<Type> safe) {
    for (Write write : written) {
      Entry entry = write.method == null ? null : entries.get(write.method);
      boolean isMaking = entry != null && entry.onlyInConstruction();
      if (!isMaking && !safe.test(write.type)) {
        return false;
      }
    }
    return leaving.stream().allMatch(safe);
  }

  /** Something of it gets out, whatever that is. */
  boolean leaves() {
    return !leaving.isEmpty() || !seen.isEmpty();
  }

  boolean escapes(Predicate<Type> safe) {
    return !leaving.stream().allMatch(safe) || !seen.stream().allMatch(safe);
  }

  /**
   * It is certainly changed with no lock held, other than to fill a cache, by code of its class
   * that anybody may call: a class inside it may be called by one thread only.
   */
  boolean isChangedUnlocked(Map<MethodSymbol, Entry> entries) {
    for (Use change : changes) {
      Entry entry = change.method == null ? null : entries.get(change.method);
      boolean isEntered = entry == null || entry.equals(Entry.FREE);
      boolean isOwn = change.method == null || change.method.owner == field.owner;
      if (change.locks.isEmpty() && !change.doubtful && isEntered && isOwn) {
        return true;
      }
    }
    return false;
  }

  /** Its class gives it a value while an object is made, and never again. */
  boolean isOnlyInitialized() {
    return !assigned.isEmpty() && !writtenLater;
  }

  /** A cache: filled where it was found empty, by a method that has only the object to go by. */
  boolean isCache() {
    return writtenLater && everyWriteFillsCache;
  }

  /**
   * @param entries what is held whenever a private method is called
   * @param safe types whose values need no lock
   */
  Guarding guarding(Map<MethodSymbol, Entry> entries, Predicate<Type> safe) {
    @Nullable Set<Object> common = null;
    boolean doubtful = !field.isPrivate();
    boolean unlocked = doubtful && uses.stream().allMatch(Use::construction);
    for (Use use : uses) {
      Entry entry = use.method == null ? null : entries.get(use.method);
      if (use.construction || (entry != null && entry.onlyInConstruction())) {
        continue;
      }
      if (use.lent != null && safe.test(use.lent)) {
        continue;
      }
      Set<Object> held = new HashSet<>(use.locks);
      boolean entryInDoubt = entry != null && entry.doubtful();
      if (entry != null && !entryInDoubt) {
        held.addAll(entry.locks());
      }
      boolean inDoubt =
          use.doubtful
              || (entryInDoubt && held.isEmpty()) // else it takes a lock itself
              || (use.lent != null && held.isEmpty()); // it may be what nobody writes any more
      doubtful |= inDoubt;
      unlocked |= held.isEmpty() && !inDoubt;
      if (!held.isEmpty() || !inDoubt) {
        if (common == null) {
          common = held;
        } else {
          common.retainAll(held);
        }
      }
    }
    if (unlocked) {
      return Guarding.UNGUARDED;
    }
    boolean oneLock = common == null || !common.isEmpty();
    return oneLock && !doubtful ? Guarding.GUARDED : Guarding.UNKNOWN;
  }

  /**
   * What holds whenever a method is entered.
   *
   * @param fromInside only classes inside its own call it
   */
  record Entry(
      Set<Object> locks, boolean onlyInConstruction, boolean doubtful, boolean fromInside) {
    /** By anybody, with nothing held. */
    static final Entry FREE = new Entry(Set.of(), false, false, false);

    // Asked for each method: the ones a record gets of itself are slow until they are compiled.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry
          && locks.equals(entry.locks)
          && onlyInConstruction == entry.onlyInConstruction
          && doubtful == entry.doubtful
          && fromInside == entry.fromInside;
    }

    @Override
    public int hashCode() {
      return Objects.hash(locks, onlyInConstruction, doubtful, fromInside);
    }
  }
}
