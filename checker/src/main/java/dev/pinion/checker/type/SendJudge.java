package dev.pinion.checker.type;

import static java.util.Objects.requireNonNull;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.model.Promise;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.model.Use;
import org.jspecify.annotations.Nullable;

/** May a value change threads? */
final class SendJudge extends TypeJudge<Verdict> {
  private @Nullable SyncJudge sync;

  SendJudge(Declarations declarations, Verdicts verdicts) {
    super(declarations, verdicts);
  }

  /** The two judge each other's conditions. */
  void bind(SyncJudge sync) {
    this.sync = sync;
  }

  @Override
  Verdict holding() {
    return Verdict.HOLDS;
  }

  @Override
  Verdict unknown(Reason reason) {
    return Verdict.unknown(reason);
  }

  @Override
  @Nullable Verdict said(Use use, Type type) {
    if (use.notSend()) {
      return Verdict.fails(Reason.of(null, "'%s' is declared @NotSend here", type));
    }
    return use.send() || use.sync() ? Verdict.HOLDS : null; // what is safe to share may cross
  }

  @Override
  @Nullable Promise promise(TypeModel model) {
    return model.send();
  }

  @Override
  @Nullable Verdict declared(Type type, TypeModel model) {
    if (model.notSend()) {
      return Verdict.fails(
          Reason.of(type.tsym, "'%s' is bound to the thread that made it (@NotSend)", type));
    }
    Promise promise = model.send();
    if (promise != null) {
      return conditions(type, type.tsym.type, promise);
    }
    if (model.sync() != null) {
      SyncVerdict shared = requireNonNull(sync).declared(type, model);
      if (shared != null && shared.isSafe()) {
        return Verdict.HOLDS; // what is safe to share may cross
      }
    }
    if (model.modelled() && model.saysSync()) {
      return arguments(type);
    }
    return null;
  }

  /** Whether a promise's conditions hold of the type's arguments. */
  private Verdict conditions(Type type, Type declared, Promise promise) {
    if (!promise.isConditional()) {
      return Verdict.HOLDS;
    }
    if (type.isRaw()) {
      return raw(type);
    }
    Verdict verdict = Verdict.HOLDS;
    for (Type argument : Declarations.arguments(declared, type, promise.ifSend())) {
      verdict = verdict.and(argument(type, argument));
    }
    for (Type argument : Declarations.arguments(declared, type, promise.ifSync())) {
      SyncVerdict judged = requireNonNull(sync).judge(argument, false);
      if (!judged.isSafe()) {
        Reason reason =
            Reason.of(type.tsym, "'%s' needs '%s' to be safe to share (@Sync)", type, argument);
        verdict =
            verdict.and(
                new Verdict(
                        // Plain data may be shared as long as nobody writes it.
                        judged.isSelfMutating() ? Verdict.Outcome.FAILS : Verdict.Outcome.UNKNOWN,
                        judged.reasons())
                    .because(reason));
      }
    }
    return verdict;
  }

  /** A class of a model that says nothing of Send is Send if all its type arguments are. */
  private Verdict arguments(Type type) {
    if (type.isRaw()) {
      return raw(type);
    }
    Verdict verdict = Verdict.HOLDS;
    for (Type argument : type.getTypeArguments()) {
      verdict = verdict.and(argument(type, argument));
    }
    return verdict;
  }

  private Verdict argument(Type type, Type argument) {
    return judge(argument, false)
        .because(Reason.of(type.tsym, "'%s' holds values of type '%s'", type, argument));
  }

  private static Verdict raw(Type type) {
    return Verdict.unknown(Reason.of(type.tsym, "'%s' is used as a raw type", type));
  }

  @Override
  Verdict field(Type owner, VarSymbol field) {
    Use use = declarations.models().field(field);
    Type type = declarations.types().memberType(owner, field);
    Verdict said = said(use, type);
    if (said == null && !field.isPrivate() && Futures.isFuture(type)) {
      return Verdict.HOLDS; // what is stored there is judged where it is stored
    }
    Verdict verdict = said != null ? said : ofField(owner, field, type);
    return verdict.holds() ? verdict : verdict.because(Declarations.hasField(owner, field, type));
  }

  @Override
  Verdict ofValue(Values.Value value) {
    if (value.said() != null && value.declared() != null) {
      if (value.said().notSend()) {
        return Verdict.fails(
            Reason.of(null, "this '%s' is bound to the thread that made it", value.type()));
      }
      if (value.said().send() != null) {
        return conditions(value.type(), value.declared(), value.said().send());
      }
      if (value.said().sync() != null) {
        return arguments(value.type());
      }
    }
    return value.captured() == null
        ? judge(value.type(), value.exact())
        : captures(value.captured());
  }

  @Override
  Verdict mixed(Verdict one, Verdict other) {
    Verdict better = one.and(other) == one ? other : one;
    return better.holds() && one.and(other).fails()
        ? Verdict.unknown(one.and(other).reasons().get(0))
        : one.and(other);
  }

  @Override
  Verdict unshared(Type collection) {
    return judge(collection, true);
  }

  @Override
  Verdict array(Type array) {
    Type element = declarations.types().elemtype(array);
    return judge(element, false)
        .because(Reason.of(null, "'%s' holds values of type '%s'", array, element));
  }
}
