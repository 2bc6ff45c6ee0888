package dev.pinion.checker;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.flow.Access;
import dev.pinion.checker.flow.Access.Part;
import dev.pinion.checker.flow.Race;
import dev.pinion.checker.model.Models;
import dev.pinion.checker.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mend of a race as edits, where it is mechanical. */
final class RaceFix {
  private static final Supplier<@Nullable Type> COLLECTION =
      VisitorState.memoize(state -> state.getTypeFromString("java.util.Collection"));
  private static final String GIVE_A_COPY = "give away a copy";
  private static final String STREAM = "java.util.stream.Stream";

  private final Unit unit;
  private final Race race;

  RaceFix(Unit unit, Race race) {
    this.unit = unit;
    this.race = race;
  }

  @Nullable SuggestedFix get() {
    Access write = race.other().writes() ? race.other() : race.task();
    if (race.crossing().parallel() && write.part() == Part.CONTENT) {
      return collected(write);
    }
    if (write.part() == Part.SLOT && write.mode() == Access.Mode.UPDATES) {
      return CounterFix.of(unit, write.place().last());
    }
    if (race.kind() == Race.Kind.GIVEN_AWAY) {
      SuggestedFix earlier = changedEarlier(write);
      return earlier != null ? earlier : copied();
    }
    boolean tasks = race.kind() == Race.Kind.OVERLAPPING_RUNS || race.kind() == Race.Kind.TWO_TASKS;
    return tasks && write.part() == Part.CONTENT && !write.place().isContents()
        ? new CollectionFix(unit, write.place().last()).get()
        : null;
  }

  /** {@code stream.forEach(rows::add)} becomes {@code rows.addAll(stream.toList())}. */
  private @Nullable SuggestedFix collected(Access write) {
    if (!(race.crossing().site() instanceof MethodInvocationTree call)
        || !ASTHelpers.getSymbol(call).owner.getQualifiedName().contentEquals(STREAM)
        || !ASTHelpers.getSymbol(call).name.contentEquals("forEach")
        || statement(call) == null
        || !isCollection(write.type())) {
      return null;
    }
    String stream = unit.source(ASTHelpers.getReceiver(call));
    return switch (call.getArguments().get(0)) {
      case MemberReferenceTree reference when reference.getName().contentEquals("add") ->
          SuggestedFix.replace(
              call,
              "%s.addAll(%s.toList())"
                  .formatted(unit.source(reference.getQualifierExpression()), stream));
      case LambdaExpressionTree lambda
          when lambda.getBody() instanceof MethodInvocationTree add
              && ASTHelpers.getSymbol(add).name.contentEquals("add")
              && add.getArguments().size() == 1
              && ASTHelpers.getReceiver(add) instanceof IdentifierTree sink -> {
        String parameter = unit.source(lambda.getParameters().get(0));
        String element = unit.source(add.getArguments().get(0));
        String mapped =
            element.equals(parameter) ? "" : ".map(%s -> %s)".formatted(parameter, element);
        yield SuggestedFix.replace(
            call, "%s.addAll(%s%s.toList())".formatted(sink.getName(), stream, mapped));
      }
      default -> null;
    };
  }

  /** The change, where it is the next statement, comes before what gives the object away. */
  private @Nullable SuggestedFix changedEarlier(Access write) {
    StatementTree given = statement(race.crossing().site());
    StatementTree changed = statement(write.anchor());
    if (given == null || changed == null) {
      return null;
    }
    TreePath path = unit.path(given);
    if (path == null || !(path.getParentPath().getLeaf() instanceof BlockTree block)) {
      return null;
    }
    List<? extends StatementTree> statements = block.getStatements();
    int index = statements.indexOf(given);
    return index + 1 < statements.size() && statements.get(index + 1) == changed
        ? SuggestedFix.builder()
            .delete(changed)
            .prefixWith(given, unit.source(changed) + "\n")
            .setShortDescription("make the change first")
            .build()
        : null;
  }

  /** A copy is given away. */
  private @Nullable SuggestedFix copied() {
    ExpressionTree value = race.crossing().value();
    Type type = ASTHelpers.getType(value);
    if (!(value instanceof IdentifierTree) || type == null) {
      return null;
    }
    if (type instanceof Type.ArrayType) {
      return SuggestedFix.builder()
          .postfixWith(value, ".clone()")
          .setShortDescription(GIVE_A_COPY)
          .build();
    }
    String copy =
        switch (type.tsym.getSimpleName().toString()) {
          case "List", "Collection", "ArrayList" -> "ArrayList";
          case "Set", "HashSet" -> "HashSet";
          case "Map", "HashMap" -> "HashMap";
          default -> "";
        };
    return copy.isEmpty() || !Models.packageOf(type.tsym).fullname.toString().contains("java.util")
        ? null
        : SuggestedFix.builder()
            .addImport("java.util." + copy)
            .replace(value, "new %s<>(%s)".formatted(copy, unit.source(value)))
            .setShortDescription(GIVE_A_COPY)
            .build();
  }

  /** The statement that is nothing but this expression. */
  private @Nullable StatementTree statement(Tree expression) {
    TreePath path = unit.path(expression);
    return path != null && path.getParentPath().getLeaf() instanceof ExpressionStatementTree found
        ? found
        : null;
  }

  private boolean isCollection(Type type) {
    Type collection = COLLECTION.get(unit.state());
    return collection != null && ASTHelpers.isSubtype(type, collection, unit.state());
  }
}
