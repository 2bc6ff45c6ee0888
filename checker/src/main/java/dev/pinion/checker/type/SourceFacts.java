package dev.pinion.checker.type;

import com.sun.source.tree.ClassTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.pinion.checker.model.Models;
import java.util.List;

/** What the source of an outermost class, with all inside it, shows. */
final class SourceFacts {
  static final SourceFacts UNSEEN = new SourceFacts();

  static SourceFacts of(ClassTree tree, Models models, Types types) {
    return UNSEEN;
  }

  boolean usesOuter(ClassSymbol type) {
    return true;
  }

  List<VarSymbol> captured(ClassSymbol type) {
    return List.of();
  }

  Values values(VarSymbol field, Type type) {
    return Values.ofType(type);
  }

  Guarding guarding(VarSymbol field) {
    return (field.flags() & Flags.PRIVATE) == 0 ? Guarding.UNGUARDED : Guarding.UNKNOWN;
  }

  boolean escapes(VarSymbol field) {
    return true;
  }
}
