package dev.pinion.checker;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import dev.pinion.checker.pin.Move;
import dev.pinion.checker.pin.Pin;
import dev.pinion.checker.pin.PinnedMoves;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.report.Text;
import dev.pinion.checker.unit.Unit;
import java.util.function.Consumer;

/** A value that others may point to goes elsewhere: a polled future, a buffer in flight. */
@BugPattern(
    summary = "a value that is pinned where it is goes elsewhere",
    severity = SeverityLevel.ERROR,
    linkType = LinkType.CUSTOM,
    link = PinionCheck.PAGES + "PinnedMoved")
public final class PinnedMoved extends PinionCheck {

  @Override
  void check(Unit unit, Consumer<Finding> findings) {
    PinnedMoves.of(unit).forEach(move -> findings.accept(finding(move)));
  }

  private static Finding finding(Move move) {
    Pin pin = move.pin();
    return Finding.at(move.at())
        .says(
            "'%s' %s and %s"
                .formatted(
                    move.name(),
                    move.surely() ? state(pin.cause()) : "may be pinned here",
                    way(move)))
        .because(reason(pin.cause()))
        .where(pin.at(), place(pin.cause()))
        .where(move.at().getLeaf(), "and moved here")
        .mend(mend(pin.cause()))
        .build();
  }

  private static String state(Pin.Cause cause) {
    return switch (cause) {
      case POLLED -> "was polled";
      case IN_FLIGHT -> "is used by an operation in flight";
      case PASSED -> "was pinned";
      case USED -> "is of a @Pinned class and in use";
      case PARAMETER -> "is a @Pinned parameter";
      case FIELD -> "lies in a @Pinned field";
    };
  }

  private static String way(Move move) {
    return switch (move.way()) {
      case RETURNED -> "is returned to another owner";
      case STORED ->
          move.to().isEmpty()
              ? "is stored elsewhere"
              : "is stored in '%s'".formatted(Text.code(move.to()));
      case KEPT -> "'%s' keeps it".formatted(move.to());
      case PASSED -> "is passed to '%s', whose parameter is not @Pinned".formatted(move.to());
      case SENT -> "'%s' sends it to another task".formatted(move.to());
      case CAPTURED -> "is captured by another task";
      case CLONED -> "is cloned";
      case WRAPPED -> "'%s' makes it a part of another future".formatted(move.to());
    };
  }

  private static String reason(Pin.Cause cause) {
    return switch (cause) {
      case POLLED ->
          "timers, wait queues and the reactor may point to a polled %s: moved, it loses wake-ups or two tasks poll it"
              .formatted(Text.FUTURE);
      case IN_FLIGHT -> "the operation uses the buffer until it completes";
      case PASSED, PARAMETER, FIELD, USED ->
          "others may point to what is @Pinned: it is used and dropped where it is";
    };
  }

  private static String place(Pin.Cause cause) {
    return switch (cause) {
      case POLLED -> "polled here";
      case IN_FLIGHT -> "in flight from here";
      case PASSED -> "pinned here";
      case USED -> "used here";
      case PARAMETER, FIELD -> "declared @Pinned";
    };
  }

  private static String mend(Pin.Cause cause) {
    return switch (cause) {
      case POLLED -> "decide who owns it before its first poll, or go on polling it here";
      case IN_FLIGHT -> "wait for the operation first: await it, or get() its result";
      case PASSED -> "move it before it is pinned, or leave it where it is";
      case USED -> "move it before its first use, or leave it where it is";
      case PARAMETER -> "use it in place, or declare @Pinned what takes it as well";
      case FIELD -> "use it where it lies; what takes it must be @Pinned as well";
    };
  }
}
