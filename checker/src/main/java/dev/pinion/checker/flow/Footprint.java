package dev.pinion.checker.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a piece of code does: what it uses and how, what it hands over, what it waits for. */
final class Footprint {

  /**
   * Something that may wait for a task.
   *
   * @param anchor where it happens in the analysed body
   * @param call the call that waits, or the condition of a loop that waits for a signal
   * @param handle what it is called on; null where that has no name
   */
  record Join(Tree anchor, ExpressionTree call, @Nullable Place handle) {}

  /** A call that is given an object that may be the handle of a task. */
  record Passed(Tree anchor, VarSymbol handle) {}

  /** An object that has no name in the code but travels with it, as a bound receiver. */
  record Unnamed(ExpressionTree tree, Type type) {}

  final List<Access> accesses = new ArrayList<>();
  final List<Crossing> crossings = new ArrayList<>();
  final List<Join> joins = new ArrayList<>();
  final List<Passed> passed = new ArrayList<>();
  final List<Unnamed> unnamed = new ArrayList<>();

  /** Variables that are declared in the code itself: nobody else has them. */
  final Set<VarSymbol> own = new HashSet<>();

  /** Reads that decide whether a loop goes on. */
  final Set<Access> loopConditions = new HashSet<>();

  /** Calls of the methods of the enclosing object that nobody can look into. */
  final List<Tree> opaqueCallsOnThis = new ArrayList<>();

  /** What it uses of its surroundings, each with its first use. */
  Map<VarSymbol, Access> roots() {
    Map<VarSymbol, Access> roots = new LinkedHashMap<>();
    for (Access access : accesses) {
      if (!own.contains(access.place().root())) {
        roots.putIfAbsent(access.place().root(), access);
      }
    }
    return roots;
  }

  /** What it does to its surroundings. */
  List<Access> shared() {
    return accesses.stream().filter(a -> !own.contains(a.place().root())).toList();
  }
}
