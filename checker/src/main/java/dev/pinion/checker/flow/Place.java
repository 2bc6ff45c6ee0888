package dev.pinion.checker.flow;

import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definite path to an object: a local variable, a static, or a field of the enclosing {@code
 * this}, and fields from there on.
 */
public record Place(VarSymbol root, List<VarSymbol> fields) {

  static Place of(VarSymbol root) {
    return new Place(root, List.of());
  }

  Place field(VarSymbol field) {
    return then(List.of(field));
  }

  /** Where the fields of what this leads to lead. */
  Place then(List<VarSymbol> further) {
    if (further.isEmpty()) {
      return this;
    }
    List<VarSymbol> longer = new ArrayList<>(fields);
    longer.addAll(further);
    return new Place(root, List.copyOf(longer));
  }

  /** The variable that holds the object. */
  public VarSymbol last() {
    return fields.isEmpty() ? root : fields.getLast();
  }

  /** Whether it stands for the values in a container. */
  public boolean isContents() {
    return last().owner.kind == Kind.NIL;
  }

  /** Whether it leads through the values in a container. */
  public boolean isOfContents() {
    for (VarSymbol field : fields) {
      if (field.owner.kind == Kind.NIL) {
        return true;
      }
    }
    return false;
  }

  // Asked for each use: the ones a record gets of itself are slow until they are compiled.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place && root.equals(place.root) && fields.equals(place.fields);
  }

  @Override
  public int hashCode() {
    return 31 * root.hashCode() + fields.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(root.name);
    fields.forEach(field -> text.append('.').append(field.name));
    return text.toString();
  }
}
