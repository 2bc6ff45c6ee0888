package dev.pinion.checker.type;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.pinion.checker.model.Promise;
import dev.pinion.checker.model.TypeModel;
import dev.pinion.checker.model.Use;
import dev.pinion.checker.type.SyncVerdict.Kind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** May two threads use a value at the same time? As a predicate: those of a type surely. */
final class SyncJudge extends TypeJudge<SyncVerdict> implements Predicate<Type> {
  private final SendJudge send;

  SyncJudge(Declarations declarations, Verdicts verdicts, SendJudge send) {
    super(declarations, verdicts);
    this.send = send;
  }

  @Override
  public boolean test(Type type) {
    return judge(type, false).isSafe();
  }

  @Override
  SyncVerdict holding() {
    return SyncVerdict.SAFE;
  }

  @Override
  SyncVerdict unknown(Reason reason) {
    return SyncVerdict.of(Kind.UNKNOWN, reason);
  }

  @Override
  @Nullable SyncVerdict said(Use use, Type type) {
    if (use.notSync()) {
      return SyncVerdict.of(
          Kind.SELF_MUTATING, Reason.of(null, "'%s' is declared @NotSync here", type));
    }
    return use.sync() ? SyncVerdict.SAFE : null;
  }

  @Override
  @Nullable Promise promise(TypeModel model) {
    return model.sync();
  }

  @Override
  @Nullable SyncVerdict declared(Type type, TypeModel model) {
    if (model.notSync()) {
      return SyncVerdict.of(
          Kind.SELF_MUTATING, Reason.of(type.tsym, "'%s' is not safe even to read", type));
    }
    if (model.plainData()) {
      return SyncVerdict.of(Kind.PLAIN_DATA, Reason.of(type.tsym, "'%s' is plain data", type))
          .and(arguments(type));
    }
    return model.sync() == null ? null : conditions(type, type.tsym.type, model.sync());
  }

  /** Whether a promise's conditions hold of the type's arguments. */
  private SyncVerdict conditions(Type type, Type declared, Promise promise) {
    if (!promise.isConditional()) {
      return SyncVerdict.SAFE;
    }
    if (type.isRaw()) {
      return unknown(Reason.of(type.tsym, "'%s' is used as a raw type", type));
    }
    SyncVerdict verdict = SyncVerdict.SAFE;
    for (Type argument : Declarations.arguments(declared, type, promise.ifSync())) {
      verdict = verdict.and(judge(argument, false).because(holds(type, argument)));
    }
    for (Type argument : Declarations.arguments(declared, type, promise.ifSend())) {
      Verdict judged = send.judge(argument, false);
      if (!judged.holds()) {
        Kind kind = judged.fails() ? Kind.SELF_MUTATING : Kind.UNKNOWN;
        verdict =
            verdict.and(new SyncVerdict(kind, judged.reasons()).because(holds(type, argument)));
      }
    }
    return verdict;
  }

  /** Plain data whose contents are not safe even to read is not safe even to read. */
  private SyncVerdict arguments(Type type) {
    SyncVerdict verdict = SyncVerdict.SAFE;
    for (Type argument : type.getTypeArguments()) {
      verdict = verdict.and(judge(argument, false).because(holds(type, argument)));
    }
    return verdict.isSelfMutating() ? verdict : SyncVerdict.SAFE;
  }

  private static Reason holds(Type type, Type argument) {
    return Reason.of(type.tsym, "'%s' holds values of type '%s'", type, argument);
  }

  @Override
  SyncVerdict field(Type owner, VarSymbol field) {
    Type type = declarations.types().memberType(owner, field);
    Use use = declarations.models().field(field);
    SyncVerdict said = said(use, type);
    SyncVerdict value = said != null ? said : ofField(owner, field, type);
    boolean fixed = (field.flags() & (Flags.FINAL | Flags.VOLATILE)) != 0;
    if (fixed && value.isSafe()) {
      return value;
    }
    if (fixed && declarations.isFrozen(field, this)) {
      SyncVerdict frozen = said == null ? ofFrozen(owner, field, type) : frozen(value);
      if (frozen.isSafe()) {
        return frozen;
      }
    }
    Reason hasField = Declarations.hasField(owner, field, type);
    return switch (declarations.guarding(field, use, this)) {
      case GUARDED -> guarded(owner, field, value, hasField);
      case UNKNOWN ->
          fixed && value.isUnknown()
              ? value.because(hasField)
              : unknown(new Reason("whether a lock guards it cannot be seen", field))
                  .because(hasField);
      case CACHE -> cache(field, value, hasField);
      case UNGUARDED -> {
        if (value.isSelfMutating()
            && declarations.isLeftAlone(field)
            && !send.field(owner, field).fails()) {
          yield new SyncVerdict(Kind.PLAIN_DATA, value.reasons()).because(hasField);
        }
        yield (value.fails() || fixed ? value : slot(field).and(value)).because(hasField);
      }
    };
  }

  /** A slot that is neither final nor volatile. */
  private SyncVerdict slot(VarSymbol field) {
    return declarations.isOnlyInitialized(field)
        ? unknown(Reason.of(field, "'%s' is neither final nor volatile", field.name))
        : SyncVerdict.of(
            Kind.PLAIN_DATA,
            Reason.of(
                field,
                "'%s' is neither final nor volatile, and no lock guards each use of it",
                field.name));
  }

  /** A slot of this very class that it certainly writes without a lock while others can see it. */
  SyncVerdict breach(ClassSymbol type) {
    SyncVerdict verdict = SyncVerdict.SAFE;
    for (VarSymbol field : Declarations.fields(type)) {
      if ((field.flags() & (Flags.FINAL | Flags.VOLATILE)) == 0
          && declarations.isChangedUnlocked(field)) {
        verdict = verdict.and(field(type.type, field));
      }
    }
    return verdict.isPlainData() ? verdict : SyncVerdict.SAFE;
  }

  /** One slot of an int or of an immutable value may be filled by many; a long tears. */
  private static SyncVerdict cache(VarSymbol field, SyncVerdict value, Reason hasField) {
    boolean tears = field.type.hasTag(TypeTag.LONG) || field.type.hasTag(TypeTag.DOUBLE);
    return tears && (field.flags() & Flags.VOLATILE) == 0
        ? SyncVerdict.of(
                Kind.PLAIN_DATA,
                Reason.of(field, "'%s' is a cache of 64 bits that is not volatile", field.name))
            .because(hasField)
        : value.because(hasField);
  }

  /** A guarded slot is like a Mutex: its value must be Send, and may not leave. */
  private SyncVerdict guarded(Type owner, VarSymbol field, SyncVerdict value, Reason hasField) {
    if (value.isSafe()) {
      return value;
    }
    Verdict judged = send.field(owner, field);
    if (judged.fails()) {
      return new SyncVerdict(Kind.SELF_MUTATING, judged.reasons());
    }
    if (declarations.escapes(field, this)) {
      return unknown(Reason.of(field, "'%s' may leave its lock", field.name)).because(hasField);
    }
    return judged.holds() ? SyncVerdict.SAFE : new SyncVerdict(Kind.UNKNOWN, judged.reasons());
  }

  private SyncVerdict ofFrozen(Type owner, VarSymbol field, Type type) {
    return declarations
        .values(field, owner, type)
        .judge(value -> frozen(ofValue(value)), this::mixed, SyncVerdict.SAFE);
  }

  /** Plain data that nobody writes is safe to share. */
  private static SyncVerdict frozen(SyncVerdict verdict) {
    return verdict.isPlainData() ? SyncVerdict.SAFE : verdict;
  }

  @Override
  SyncVerdict ofValue(Values.Value value) {
    if (value.said() != null && value.declared() != null) {
      if (value.said().sync() != null) {
        return conditions(value.type(), value.declared(), value.said().sync());
      }
      if (value.said().plainData() || value.said().notSync()) {
        return SyncVerdict.of(
            value.said().plainData() ? Kind.PLAIN_DATA : Kind.SELF_MUTATING,
            Reason.of(null, "this '%s' is plain data", value.type()));
      }
    }
    return value.captured() == null || Futures.isFuture(value.type())
        ? judge(value.type(), value.exact())
        : captures(value.captured());
  }

  @Override
  SyncVerdict mixed(SyncVerdict one, SyncVerdict other) {
    SyncVerdict worse = one.and(other);
    boolean oneIsSafe = one.isSafe() || other.isSafe();
    return oneIsSafe && worse.fails() ? unknown(worse.reasons().get(0)) : worse;
  }

  @Override
  SyncVerdict unshared(Type collection) {
    SyncVerdict own = judge(collection, true);
    if (!own.isPlainData()) {
      return own;
    }
    SyncVerdict contents = SyncVerdict.SAFE;
    for (Type argument : collection.getTypeArguments()) {
      contents = contents.and(judge(argument, false).because(holds(collection, argument)));
    }
    return contents;
  }

  @Override
  SyncVerdict array(Type array) {
    Type element = declarations.types().elemtype(array);
    SyncVerdict inside = judge(element, false).because(holds(array, element));
    return inside.isSelfMutating()
        ? inside
        : SyncVerdict.of(Kind.PLAIN_DATA, Reason.of(null, "'%s' is an array", array));
  }
}
