package dev.pinion.checker.type;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import dev.pinion.checker.model.Promise;
import dev.pinion.checker.model.TypeModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether types are Send, Sync and pinned. One per compilation; verdicts are kept. */
public final class Capabilities {
  private static final Context.Key<Capabilities> KEY = new Context.Key<>();

  private final SendJudge send;
  private final SyncJudge sync;
  private final Declarations declarations;
  private final Map<VarSymbol, SyncVerdict> fields = new HashMap<>();

  private Capabilities(VisitorState state) {
    declarations = new Declarations(state);
    Verdicts verdicts = new Verdicts();
    send = new SendJudge(declarations, verdicts);
    sync = new SyncJudge(declarations, verdicts, send);
    send.bind(sync);
  }

  public static Capabilities of(VisitorState state) {
    Capabilities capabilities = state.context.get(KEY);
    if (capabilities == null) {
      capabilities = new Capabilities(state);
      state.context.put(KEY, capabilities);
    }
    return capabilities;
  }

  /** May a value of this static type change threads? */
  public Verdict send(Type type) {
    return send.judge(type, false);
  }

  /** The same of a value whose class is exactly this, such as that of a {@code new}. */
  public Verdict sendExactly(Type type) {
    return send.judge(type, true);
  }

  /** May two threads use a value of this static type at the same time? */
  public SyncVerdict sync(Type type) {
    return sync.judge(type, false);
  }

  /** May any number of threads use a field of one object: the slot, and what lies in it? */
  public SyncVerdict sync(VarSymbol field) {
    SyncVerdict known = fields.get(field);
    if (known == null) {
      known = sync.field(field.owner.type, field);
      fields.put(field, known);
    }
    return known;
  }

  /** The same of a value whose class is exactly this, such as that of a {@code new}. */
  public SyncVerdict syncExactly(Type type) {
    return sync.judge(type, true);
  }

  /** May the value of this expression change threads, by what makes it rather than its type? */
  public Verdict send(ExpressionTree value) {
    return send.ofValues(Values.of(value, declarations.models(), Surroundings.NONE));
  }

  /** May two threads use the value of this expression, by what makes it rather than its type? */
  public SyncVerdict sync(ExpressionTree value) {
    return sync.ofValues(Values.of(value, declarations.models(), Surroundings.NONE));
  }

  /** The same, with what the code around it shows of its local variables. */
  public Verdict send(TreePath value) {
    return send.ofValues(around(value));
  }

  /** The same, with what the code around it shows of its local variables. */
  public SyncVerdict sync(TreePath value) {
    return sync.ofValues(around(value));
  }

  private Values around(TreePath value) {
    Locals locals = Locals.around(value);
    return Values.of((ExpressionTree) value.getLeaf(), declarations.models(), locals::made);
  }

  /** What of a class does not keep its promise to be Send. */
  public Verdict verifySend(ClassSymbol type) {
    return judges(type, TypeModel::send).send.verify(type);
  }

  /** What of a class does not keep its promise to be Sync. */
  public SyncVerdict verifySync(ClassSymbol type) {
    return judges(type, TypeModel::sync).sync.verify(type);
  }

  /**
   * What certainly breaks a class's promise to be Sync, in its own code: a private field that it
   * changes without a lock, and is no cache.
   */
  public SyncVerdict breachOfSync(ClassSymbol type) {
    return sync.breach(type);
  }

  private record Judges(SendJudge send, SyncJudge sync) {}

  /** Judges that take the conditions of a promise, the class's own or inherited, to hold. */
  private Judges judges(ClassSymbol type, Function<TypeModel, @Nullable Promise> promise) {
    Verdicts verdicts = new Verdicts();
    SendJudge freshSend = new SendJudge(declarations, verdicts);
    SyncJudge freshSync = new SyncJudge(declarations, verdicts, freshSend);
    freshSend.bind(freshSync);
    for (Type supertype : declarations.types().closure(type.type)) {
      Promise made = promise.apply(declarations.models().type((ClassSymbol) supertype.tsym));
      if (made != null) {
        for (Type argument : declarations.arguments(supertype, made.ifSend())) {
          freshSend.given.add(argument.tsym);
        }
        for (Type argument : declarations.arguments(supertype, made.ifSync())) {
          freshSync.given.add(argument.tsym);
        }
      }
    }
    return new Judges(freshSend, freshSync);
  }

  /** Whether a class certainly has no subclasses. */
  public boolean isEffectivelyFinal(ClassSymbol type) {
    return declarations.isEffectivelyFinal(type);
  }

  /** Do values of this type stay where they are once they are used? */
  public boolean pinned(Type type) {
    return declarations.pinned(type);
  }
}
