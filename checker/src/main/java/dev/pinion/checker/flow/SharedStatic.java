package dev.pinion.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.type.Caches;
import dev.pinion.checker.type.SyncVerdict;
import dev.pinion.checker.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A static that threads share although it is not safe to share.
 *
 * @param type what is known of the type of what it holds
 * @param verdict why it is not safe
 * @param write for one that is safe to read: a write of it that a task gets to; null for one that
 *     is not safe even to read
 * @param crossing what brings the code that writes it to another thread
 */
public record SharedStatic(
    VarSymbol variable,
    Tree declaration,
    Type type,
    SyncVerdict verdict,
    @Nullable Access write,
    @Nullable Crossing crossing) {

  /** The statics of a compilation unit that must not be shared as they are. */
  public static List<SharedStatic> of(Unit unit) {
    Scope scope = Scope.of(unit);
    List<SharedStatic> found = new ArrayList<>();
    Set<VarSymbol> seen = new HashSet<>();
    for (TreePath path : unit.sights().classes()) {
      for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
        if (member instanceof VariableTree field && ASTHelpers.getSymbol(field).isStatic()) {
          unreadable(unit, scope, field, seen, found);
        }
      }
    }
    written(unit, scope, seen, found);
    return found;
  }

  private static void unreadable(
      Unit unit, Scope scope, VariableTree field, Set<VarSymbol> seen, List<SharedStatic> found) {
    VarSymbol variable = ASTHelpers.getSymbol(field);
    if (isPlain(variable.type, unit.state().getSymtab()) || isEmpty(field)) {
      return;
    }
    SyncVerdict verdict = verdict(scope, variable, field.getInitializer());
    if (verdict.isSelfMutating() && !isLocked(unit, scope, variable)) {
      seen.add(variable);
      found.add(new SharedStatic(variable, field, scope.typeOf(variable), verdict, null, null));
    }
  }

  /** Nobody can change what has no elements: an array, an iterator of an empty list. */
  private static boolean isEmpty(VariableTree field) {
    return (ASTHelpers.getSymbol(field).flags() & Flags.FINAL) != 0
        && isEmpty(field.getInitializer());
  }

  private static boolean isEmpty(@Nullable ExpressionTree value) {
    return switch (value) {
      case NewArrayTree array when array.getInitializers() == null ->
          Integer.valueOf(0).equals(ASTHelpers.constValue(array.getDimensions().get(0)));
      case NewArrayTree array -> array.getInitializers().isEmpty();
      case MethodInvocationTree call -> {
        MethodSymbol method = ASTHelpers.getSymbol(call);
        boolean ofUtil = method.owner.getQualifiedName().toString().startsWith("java.util.");
        ExpressionTree receiver = method.isStatic() ? null : ASTHelpers.getReceiver(call);
        String name = method.name.toString();
        boolean isMade =
            call.getArguments().isEmpty() && (name.equals("of") || name.startsWith("empty"));
        yield ofUtil
            && (method.isStatic()
                ? isMade || (call.getArguments().size() == 1 && isEmpty(call.getArguments().get(0)))
                : isEmpty(receiver));
      }
      case null, default -> false;
    };
  }

  /** A single immutable value that is worked out again at worst. */
  private static boolean isCache(Unit unit, Scope scope, Access write) {
    VarSymbol variable = write.place().root();
    TreePath path = write.part() == Access.Part.SLOT ? unit.path(write.tree()) : null;
    return path != null
        && variable.type.getTag() != TypeTag.LONG
        && variable.type.getTag() != TypeTag.DOUBLE
        && scope.isSafe(variable.type)
        && Caches.fills(path, variable);
  }

  /** Most statics are texts and numbers, or arrays of them: any thread may read those. */
  private static boolean isPlain(Type type, Symtab symtab) {
    return type.isPrimitive()
        || type.tsym == symtab.stringType.tsym
        || (type instanceof Type.ArrayType array && isPlain(array.getComponentType(), symtab));
  }

  private static SyncVerdict verdict(
      Scope scope, VarSymbol variable, @Nullable ExpressionTree initializer) {
    boolean fixed = (variable.flags() & Flags.FINAL) != 0 && initializer != null;
    return fixed
        ? scope.verdict(initializer, variable.type)
        : scope.verdict(Place.of(variable), variable.type);
  }

  /** Whether every use of a static in its file holds one and the same lock. */
  private static boolean isLocked(Unit unit, Scope scope, VarSymbol variable) {
    Set<Place> common = null;
    for (TreePath path : unit.sights().classes()) {
      for (Tree member : ((ClassTree) path.getLeaf()).getMembers()) {
        // A private method is read where it is called, under the locks held there.
        if (member instanceof MethodTree method && !ASTHelpers.getSymbol(method).isPrivate()) {
          for (Access access : BodyScan.all(scope, method).accesses) {
            if (access.place().root().equals(variable)
                && (access.part() != Part.SLOT || !access.place().fields().isEmpty())
                && access.mode() != Access.Mode.NAMES) {
              Set<Place> locks = new HashSet<>();
              for (Hold hold : access.locks()) {
                if (hold.guards(access.writes())) {
                  locks.add(hold.lock());
                }
              }
              if (common != null) {
                locks.retainAll(common);
              }
              common = locks;
            }
          }
        }
      }
    }
    return common != null && !common.isEmpty();
  }

  /** Statics that are plain memory and that a task in sight writes. */
  private static void written(
      Unit unit, Scope scope, Set<VarSymbol> seen, List<SharedStatic> found) {
    Races.of(unit).forEach(race -> seen.add(race.task().place().root()));
    Crossings crossings = Crossings.of(unit);
    Conflicts conflicts = new Conflicts(scope, false);
    for (Crossings.Maker maker : crossings.makers()) {
      for (Crossing crossing : maker.footprint().crossings) {
        for (Access access : crossings.cargo(crossing).shared()) {
          VarSymbol variable = access.place().root();
          VariableTree declaration = scope.declarations().variable(variable);
          if (variable.isStatic()
              && declaration != null
              && access.place().fields().isEmpty()
              && access.writes()
              && !access.isLocked()
              && isPlain(conflicts, access)
              && !isCache(unit, scope, access)
              && seen.add(variable)) {
            found.add(
                new SharedStatic(
                    variable,
                    declaration,
                    scope.typeOf(variable),
                    conflicts.verdict(access),
                    access,
                    crossing));
          }
        }
      }
    }
  }

  private static boolean isPlain(Conflicts conflicts, Access access) {
    return access.part() == Part.SLOT
        ? (access.place().root().flags() & Flags.VOLATILE) == 0
        : access.part() == Part.CONTENT && conflicts.verdict(access).fails();
  }
}
