package dev.pinion.checker.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The method being read.
 *
 * @param receiver what {@code this} is; null where it is the enclosing object, or unknown
 * @param made where the receiver was made, if that is seen
 * @param enclosing {@code this} is the enclosing object of the code the scan began with
 * @param arguments what its parameters were given; null for one of which that cannot be said
 * @param anchor where the call that led here stands; null in the code the scan began with
 * @param via the methods through which the scan got here
 * @param ownClasses the classes around, as far as the code the scan began with makes them, each
 *     with the object, where a variable outside of that code holds it
 */
record Frame(
    @Nullable Place receiver,
    @Nullable Argument made,
    boolean enclosing,
    Map<VarSymbol, @Nullable Argument> arguments,
    @Nullable Tree anchor,
    List<MethodSymbol> via,
    Map<ClassSymbol, Optional<Place>> ownClasses) {

  /** An expression, and the method it is written in. */
  record Argument(ExpressionTree value, Frame frame) {}

  /** That of the code a scan begins with. */
  static final Frame OUTERMOST = new Frame(null, null, true, Map.of(), null, List.of(), Map.of());

  /** The frame of a method that is called at {@code call}. */
  Frame of(
      MethodSymbol method,
      @Nullable Place receiver,
      @Nullable Argument made,
      boolean enclosing,
      Map<VarSymbol, @Nullable Argument> arguments,
      Tree call) {
    List<MethodSymbol> longer = new ArrayList<>(via);
    longer.add(method);
    return new Frame(
        receiver, made, enclosing, arguments, anchor(call), List.copyOf(longer), ownClasses);
  }

  /** The same, for code that runs where {@code call} stands. */
  Frame at(Tree call) {
    return anchor != null
        ? this
        : new Frame(receiver, made, enclosing, arguments, call, via, ownClasses);
  }

  /**
   * The same, in a class that the code itself makes.
   *
   * @param object what holds the object it makes; null where that is not known
   */
  Frame in(ClassSymbol own, @Nullable Place object) {
    Map<ClassSymbol, Optional<Place>> more = new LinkedHashMap<>(ownClasses);
    more.put(own, Optional.ofNullable(object));
    return new Frame(receiver, made, enclosing, arguments, anchor, via, more);
  }

  /**
   * The same, for a function that is called in the frame {@code caller} and has these parameters.
   */
  Frame calledFrom(Frame caller, Tree call, Map<VarSymbol, @Nullable Argument> parameters) {
    Map<VarSymbol, @Nullable Argument> all = new HashMap<>(arguments);
    all.putAll(parameters);
    return new Frame(receiver, made, enclosing, all, caller.anchor(call), caller.via, ownClasses);
  }

  /** The same, where a task begins. */
  Frame ofTask() {
    return new Frame(receiver, made, enclosing, arguments, null, List.of(), ownClasses);
  }

  /** Whether the code is not that of the analysed body itself. */
  boolean isInner() {
    return anchor != null;
  }

  /** The tree of the analysed body that what happens at {@code tree} happens in. */
  Tree anchor(Tree tree) {
    return anchor == null ? tree : anchor;
  }

  /** Whether a member belongs to an object that the code itself is or makes. */
  boolean isOwn(Symbol member, Types types) {
    return ownClasses.keySet().stream().anyMatch(type -> type.isSubClass(member.owner, types));
  }

  /** Whether a class is one that the code itself makes. */
  boolean makes(Symbol type) {
    return type instanceof ClassSymbol && ownClasses.containsKey(type);
  }

  /** The object of a type that the code itself makes and a variable outside of it holds. */
  @Nullable Place own(Symbol type, Types types) {
    for (Map.Entry<ClassSymbol, Optional<Place>> own : ownClasses.entrySet()) {
      if (own.getKey().isSubClass(type, types)) {
        return own.getValue().orElse(null);
      }
    }
    return null;
  }
}
