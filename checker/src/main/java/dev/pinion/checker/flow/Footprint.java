package dev.pinion.checker.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a piece of code does: what it uses and how, what it hands over, what it waits for. */
final class Footprint {

  /** Something that happens while the code runs. */
  sealed interface Event permits Access, Crossing, Join, Observed, Passed {
    /** The tree of the analysed body that it happens in. */
    Tree anchor();
  }

  /**
   * Something that may wait for a task.
   *
   * @param anchor where it happens in the analysed body
   * @param call the call that waits, or the try statement that closes what it waits for
   * @param handle what it is called on; null where that has no name
   */
  record Join(Tree anchor, Tree call, @Nullable Place handle) implements Event {}

  /**
   * A volatile field is read, which may show that what was done before it was set is done.
   *
   * @param inLoop a loop goes on until the field says so
   */
  record Observed(Tree anchor, VarSymbol field, boolean inLoop) implements Event {}

  /** A call that is given an object that may be the handle of a task. */
  record Passed(Tree anchor, VarSymbol handle) implements Event {}

  /** An object that has no name in the code but travels with it, as a bound receiver. */
  record Unnamed(ExpressionTree tree, Type type) {}

  final List<Access> accesses = new ArrayList<>();
  final List<Crossing> crossings = new ArrayList<>();

  /** All of it in the order of the source. */
  final List<Event> events = new ArrayList<>();

  /** A collection whose elements, of which nothing is seen, are handed over. */
  record Unseen(ExpressionTree site, ExpressionTree collection, Frame frame) {}

  final List<Unseen> unseen = new ArrayList<>();

  final List<Unnamed> unnamed = new ArrayList<>();

  /** Variables that are declared in the code itself: nobody else has them. */
  final Set<VarSymbol> own = new HashSet<>();

  /** Those of them that are declared in methods the code calls: new ones with each call. */
  final Set<VarSymbol> inner = new HashSet<>();

  /** What it signals with, and how many accesses come before the last signal. */
  final Map<VarSymbol, Integer> signals = new HashMap<>();

  /** Whether it has code of its own that can be seen. */
  boolean hasCode;

  /** Reads that decide whether a loop goes on. */
  final Set<Access> loopConditions = new HashSet<>();

  /** Calls of the methods of the enclosing object that nobody can look into. */
  final List<Tree> opaqueCallsOnThis = new ArrayList<>();

  void add(Access access) {
    accesses.add(access);
    events.add(access);
  }

  void add(Crossing crossing) {
    crossings.add(crossing);
    events.add(crossing);
  }

  void add(Join join) {
    events.add(join);
  }

  void add(Observed observed) {
    events.add(observed);
  }

  void add(Passed passed) {
    events.add(passed);
  }

  /** What it uses of its surroundings, each with its first use. */
  Map<VarSymbol, Access> roots() {
    Map<VarSymbol, Access> roots = new LinkedHashMap<>();
    for (Access access : accesses) {
      if (access.mode() != Access.Mode.MAY_REACH && !own.contains(access.place().root())) {
        roots.putIfAbsent(access.place().root(), access);
      }
    }
    return roots;
  }

  /** What it does to its surroundings. */
  List<Access> shared() {
    List<Access> shared = new ArrayList<>();
    for (Access access : accesses) {
      if (!own.contains(access.place().root())) {
        shared.add(access);
      }
    }
    return shared;
  }
}
