package dev.pinion.checker.type;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.pinion.checker.model.Models;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the source of an outermost class, with all inside it, shows. */
final class SourceFacts {
  /** One call of a private method from within the class, with what is held there. */
  record Call(MethodSymbol callee, FieldUses.Use site) {}

  final Map<VarSymbol, FieldUses> fields = new HashMap<>();
  final Map<ClassSymbol, Set<VarSymbol>> captures = new HashMap<>();
  final Set<ClassSymbol> outerUsers = new HashSet<>();
  final Set<ClassSymbol> extended = new HashSet<>();
  final List<Call> calls = new ArrayList<>();

  /** Some of it is not attributed yet, so that nothing can be concluded. */
  boolean incomplete;

  private final Map<MethodSymbol, FieldUses.Entry> entries = new HashMap<>();

  static SourceFacts of(TreePath path, Models models, Types types, Trees trees) {
    SourceFacts facts = new SourceFacts();
    new SourceScanner(facts, models, types, trees).scan(path, null);
    facts.findEntries();
    return facts;
  }

  boolean usesOuter(ClassSymbol type) {
    return outerUsers.contains(type);
  }

  /** Local variables of the methods around a local or anonymous class that it uses. */
  Set<VarSymbol> captured(ClassSymbol type) {
    return captures.getOrDefault(type, new LinkedHashSet<>());
  }

  /** A private class that nothing in its source extends has no subclasses. */
  boolean isExtended(ClassSymbol type) {
    return extended.contains(type);
  }

  Values values(VarSymbol field, Type owner, Type type, Types types) {
    FieldUses uses = fields.get(field);
    return uses == null || uses.assigned.isEmpty()
        ? Values.ofType(type)
        : new Values(List.copyOf(uses.assigned)).in(owner, types);
  }

  Guarding guarding(VarSymbol field, Predicate<Type> safe) {
    FieldUses uses = fields.get(field);
    if (uses == null) {
      return field.isPrivate() ? Guarding.GUARDED : Guarding.UNGUARDED;
    }
    return field.isPrivate() && uses.isCache() ? Guarding.CACHE : uses.guarding(entries, safe);
  }

  boolean isChangedUnlocked(VarSymbol field) {
    FieldUses uses = fields.get(field);
    return uses != null && uses.isChangedUnlocked(entries);
  }

  boolean isOperatedUnlocked(VarSymbol field) {
    FieldUses uses = fields.get(field);
    return uses != null && uses.isOperatedUnlocked(entries);
  }

  boolean isOnlyInitialized(VarSymbol field) {
    FieldUses uses = fields.get(field);
    return uses != null && uses.isOnlyInitialized();
  }

  /** Nobody outside has what it holds, and nobody here writes it. */
  boolean isFrozen(VarSymbol field, Predicate<Type> safe) {
    FieldUses uses = fields.get(field);
    return uses == null || uses.isFrozen(entries, safe);
  }

  boolean escapes(VarSymbol field, Predicate<Type> safe) {
    FieldUses uses = fields.get(field);
    return uses != null && uses.escapes(safe);
  }

  /**
   * A private method that is only called with a lock held is entered with it. The greatest such
   * assignment: sets only shrink, so this ends.
   */
  private void findEntries() {
    Map<MethodSymbol, List<FieldUses.Use>> sites = new HashMap<>();
    for (Call call : calls) {
      sites.computeIfAbsent(call.callee, k -> new ArrayList<>()).add(call.site);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<MethodSymbol, List<FieldUses.Use>> callee : sites.entrySet()) {
        FieldUses.Entry entry = enter(callee.getKey(), callee.getValue(), sites.keySet());
        if (entry != null && !entry.equals(entries.put(callee.getKey(), entry))) {
          changed = true;
        }
      }
    }
  }

  /** What all call sites agree on, or null while none of them is known. */
  private FieldUses.@Nullable Entry enter(
      MethodSymbol callee, List<FieldUses.Use> sites, Set<MethodSymbol> pending) {
    @Nullable Set<Object> common = null;
    boolean onlyInConstruction = true;
    boolean doubtful = false;
    boolean fromInside = true;
    for (FieldUses.Use site : sites) {
      FieldUses.Entry caller = site.method() == null ? null : entries.get(site.method());
      if (caller == null && site.method() != null && pending.contains(site.method())) {
        continue;
      }
      if (site.construction() || (caller != null && caller.onlyInConstruction())) {
        continue;
      }
      onlyInConstruction = false;
      fromInside &=
          (caller != null && caller.fromInside())
              || (site.method() != null && site.method().owner != callee.owner);
      doubtful |= site.doubtful() || (caller != null && caller.doubtful());
      Set<Object> held = new HashSet<>(site.locks());
      if (caller != null) {
        held.addAll(caller.locks());
      }
      if (common == null) {
        common = held;
      } else {
        common.retainAll(held);
      }
    }
    return new FieldUses.Entry(
        common == null ? Set.of() : common, onlyInConstruction, doubtful, fromInside);
  }

  FieldUses uses(VarSymbol field) {
    return fields.computeIfAbsent(field, FieldUses::new);
  }
}
