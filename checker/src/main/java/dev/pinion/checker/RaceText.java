package dev.pinion.checker;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.pinion.checker.flow.Access;
import dev.pinion.checker.flow.Access.Mode;
import dev.pinion.checker.flow.Hold;
import dev.pinion.checker.flow.Place;
import dev.pinion.checker.flow.Race;
import dev.pinion.checker.report.Finding;
import dev.pinion.checker.type.Reason;
import dev.pinion.checker.type.TypeNames;
import dev.pinion.checker.unit.Unit;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a race is: who does what to which object, where it crossed, and how to mend it. */
final class RaceText {
  private final Unit unit;

  RaceText(Unit unit) {
    this.unit = unit;
  }

  Optional<Finding> finding(Race race) {
    Access at = race.other();
    TreePath path = unit.path(at.via().isEmpty() ? at.tree() : at.anchor());
    if (path == null) {
      path = unit.path(race.crossing().value());
    }
    return path == null ? Optional.empty() : Optional.of(finding(race, path));
  }

  private Finding finding(Race race, TreePath path) {
    Finding.Builder finding = Finding.at(path).says(headline(race));
    if (race.kind() == Race.Kind.NOT_SHOWN) {
      finding.because(race.verdict().reasons().stream().map(Reason::text).toList());
    } else {
      finding.because(why(race));
    }
    via(finding, race.task(), "the task");
    if (race.other() != race.task()) {
      via(finding, race.other(), "this code");
    }
    if (isHeldForReading(race.task()) || isHeldForReading(race.other())) {
      finding.because("a lock held for reading keeps out nobody else who holds it for reading");
    }
    finding
        .where(race.made(), "'" + root(race) + "' is declared here")
        .where(race.crossing().site(), crossed(race));
    switch (race.kind()) {
      case OVERLAPPING_RUNS, NOT_SHOWN, GIVEN_AWAY -> {}
      case TWO_TASKS ->
          finding.where(race.task().tree(), "another task " + does(race.task()) + " it here");
      case MAKER_AFTER_CROSSING ->
          finding.where(
              race.task().tree(),
              race.task().mode() == Mode.REACHES
                  ? "the task can reach it here"
                  : "the task " + does(race.task()) + " it here");
    }
    return finding.mend(new Mend(race).text()).fix(new RaceFix(unit, race).get()).build();
  }

  private static String what(Race race) {
    Place place = race.other().place();
    if (place.isContents()) {
      return "what '" + root(race) + "' holds";
    }
    return place.isOfContents()
        ? "'" + place.last().name + "' of what '" + root(race) + "' holds"
        : "'" + place + "'";
  }

  private static String headline(Race race) {
    String what = what(race);
    return switch (race.kind()) {
      case OVERLAPPING_RUNS ->
          what + " is " + done(race.other()) + " by runs of this code that overlap";
      case TWO_TASKS ->
          what + " is " + done(race.other()) + " here while another task may be using it";
      case MAKER_AFTER_CROSSING ->
          race.other().mode() != Mode.READS
              ? what + " is " + done(race.other()) + " here while a task may be using it"
              : what + " is read here while a task may be changing it";
      case GIVEN_AWAY ->
          what + " is " + done(race.other()) + " here, but it was given to another thread";
      case NOT_SHOWN ->
          what
              + " is used by another thread, and it cannot be shown that it is safe to share"
              + " (@Sync) or that nobody else uses it";
    };
  }

  private static String why(Race race) {
    VarSymbol variable = race.task().place().last();
    return switch (race.task().part()) {
      case SLOT ->
          "'%s' is a plain %s: nothing makes a write visible to other threads, and two writes can be lost in one another"
              .formatted(variable.getSimpleName(), variable.isStatic() ? "static" : "field");
      case ELEMENT, CONTENT ->
          (race.type() instanceof Type.ArrayType ? "an array" : TypeNames.of(race.type()))
              + switch (race.verdict().kind()) {
                case PLAIN_DATA ->
                    " is plain data: it may be read by many threads or written by one";
                case SELF_MUTATING -> " is not safe even to read by several threads";
                case UNKNOWN, SAFE -> " is not known to be safe to share";
              };
    };
  }

  private static boolean isHeldForReading(Access use) {
    return use.writes() && !use.isLocked() && use.locks().stream().anyMatch(Hold::forReading);
  }

  private static void via(Finding.Builder finding, Access access, String who) {
    if (!access.via().isEmpty()) {
      finding.because(
          who
              + " gets there through "
              + access.via().stream().map(RaceText::name).collect(Collectors.joining(" and ")));
    }
  }

  private static String name(MethodSymbol method) {
    return method.isConstructor()
        ? "the constructor of " + method.owner.getSimpleName()
        : method.getSimpleName() + "()";
  }

  private static String crossed(Race race) {
    return race.crossing().parallel()
        ? "its runs overlap: the stream is parallel"
        : race.kind() == Race.Kind.OVERLAPPING_RUNS
            ? "it is handed to another thread here, again and again"
            : "it is handed to another thread here";
  }

  private static String root(Race race) {
    return race.task().place().root().getSimpleName().toString();
  }

  private static String done(Access access) {
    return switch (access.mode()) {
      case UPDATES -> "read and changed";
      case WRITES -> "changed";
      case READS -> "read";
      case REACHES, MAY_REACH, NAMES -> "used";
    };
  }

  private static String does(Access access) {
    return access.writes() ? "changes" : access.mode() == Mode.READS ? "reads" : "uses";
  }
}
