package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random expressions of each type, with awaits anywhere in them. */
abstract class RandomExpressions {
  enum Kind {
    INT("int", "Integer"),
    LONG("long", "Long"),
    FLOAT("float", "Float"),
    DOUBLE("double", "Double"),
    CHAR("char", "Character"),
    BOOLEAN("boolean", "Boolean"),
    STRING("String", "String"),
    BOXED("Integer", "Integer");
    final String java;
    final String wrapper;

    Kind(String java, String wrapper) {
      this.java = java;
      this.wrapper = wrapper;
    }
  }

  private static final List<Kind> KINDS = List.of(Kind.values());

  record Variable(String name, Kind kind, boolean isFinal) {}

  final Random random;
  final StringBuilder out = new StringBuilder();
  List<Variable> scope = new ArrayList<>();
  List<String> jumps = new ArrayList<>();
  boolean mayReturn = true;
  boolean mayAwait = true;
  boolean mayTry = true;

  /** Guards of a case may assign nothing that was declared outside. */
  boolean mayAssign = true;

  int names;

  /** How many more statements and inner bodies the program may have. */
  int budget;

  RandomExpressions(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    budget = 6 + random.nextInt(30);
  }

  final Kind kind() {
    return KINDS.get(random.nextInt(KINDS.size()));
  }

  /** Writes at most so many statements, nested so deeply. */
  abstract void statements(int most, int depth);

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String name(String prefix) {
    return prefix + names++;
  }

  String value(Kind kind, int depth) {
    return switch (kind) {
      case INT -> integer(depth);
      case LONG -> number(depth, "L", Kind.LONG);
      case FLOAT -> number(depth, ".5f", Kind.FLOAT);
      case DOUBLE -> number(depth, ".5", Kind.DOUBLE);
      case CHAR -> "(char) ('a' + (" + integer(depth) + " & 7))";
      case BOOLEAN -> condition(depth);
      case STRING -> text(depth);
      case BOXED -> chance(50) ? "Integer.valueOf(" + integer(depth) + ")" : variable(Kind.BOXED);
    };
  }

  private String variable(Kind kind) {
    List<Variable> fit = scope.stream().filter(each -> each.kind() == kind).toList();
    if (!fit.isEmpty()) {
      return fit.get(random.nextInt(fit.size())).name();
    }
    return switch (kind) {
      case INT -> Integer.toString(random.nextInt(9));
      case LONG -> random.nextInt(9) + "L";
      case FLOAT -> random.nextInt(9) + ".75f";
      case DOUBLE -> random.nextInt(9) + ".25";
      case CHAR -> "'" + (char) ('a' + random.nextInt(9)) + "'";
      case BOOLEAN -> "e.at(\"" + name("b") + "\", " + chance(50) + ")";
      case STRING -> "\"s" + random.nextInt(4) + "\"";
      case BOXED -> "Integer.valueOf(" + random.nextInt(9) + ")";
    };
  }

  private String awaited(Kind kind, int depth) {
    if (!mayAwait) {
      return variable(kind);
    }
    return chance(3)
        ? "await(e.<" + kind.wrapper + ">failing(new ArithmeticException(" + text(0) + ")))"
        : "await(e.later(" + value(kind, depth - 1) + "))";
  }

  String integer(int depth) {
    if (depth <= 0) {
      return variable(Kind.INT);
    }
    int next = depth - 1;
    return switch (random.nextInt(24)) {
      case 0, 1, 2 -> variable(Kind.INT);
      case 3, 4, 5, 6 -> awaited(Kind.INT, depth);
      case 22 -> "(" + integer(next) + " + " + integer(next) + ")";
      case 7 ->
          "(" + integer(next) + " / (" + integer(next) + (mayAwait && chance(15) ? "))" : " | 1))");
      case 8 -> "sum(" + integer(next) + ", " + value(Kind.LONG, next) + ", " + text(next) + ")";
      case 9 ->
          "new Box("
              + integer(next)
              + ", "
              + value(Kind.LONG, next)
              + ", "
              + text(next)
              + ").total()";
      case 10 -> "(" + condition(next) + " ? " + integer(next) + " : " + integer(next) + ")";
      case 11 -> "e.at(\"" + name("q") + "\", " + integer(next) + ")";
      case 12 -> mayAssign ? "(field += " + integer(next) + ")" : variable(Kind.INT);
      case 13 ->
          "new int[] {" + integer(next) + ", " + integer(next) + "}[" + integer(next) + " & 1]";
      case 14 -> switchValue(next);
      case 15 -> inner(next);
      case 16 -> "(cells[" + integer(next) + " & 1] += " + integer(next) + ")";
      case 17 -> counted();
      case 18 -> function(next);
      case 19, 20, 21 -> member(next);
      default -> (mayAwait ? "this." : "") + "secret(" + integer(next) + ")";
    };
  }

  private String number(int depth, String suffix, Kind kind) {
    if (depth <= 0) {
      return variable(kind);
    }
    int next = depth - 1;
    return switch (random.nextInt(8)) {
      case 0, 1 -> variable(kind);
      case 2, 3 -> awaited(kind, depth);
      case 4 -> "(" + integer(next) + " * " + random.nextInt(5) + suffix + ")";
      case 5 -> "(" + value(kind, next) + " - " + value(kind, next) + ")";
      case 6 ->
          kind == Kind.LONG
              ? "(wide[" + integer(next) + " & 1] -= " + value(kind, next) + ")"
              : "Math.max(" + value(kind, next) + ", " + value(kind, next) + ")";
      default ->
          "("
              + condition(next)
              + " ? "
              + value(kind, next)
              + " : "
              + integer(next)
              + " + 1"
              + suffix
              + ")";
    };
  }

  String condition(int depth) {
    if (depth <= 0) {
      return variable(Kind.BOOLEAN);
    }
    int next = depth - 1;
    return switch (random.nextInt(9)) {
      case 0 -> variable(Kind.BOOLEAN);
      case 1, 2 -> awaited(Kind.BOOLEAN, depth);
      case 3 -> "(" + integer(next) + " < " + integer(next) + ")";
      case 4 -> "(" + condition(next) + " && " + condition(next) + ")";
      case 5 -> "(" + condition(next) + " || !" + condition(next) + ")";
      case 6 -> text(next) + ".isEmpty()";
      case 7 -> dot(next);
      default -> "e.at(\"" + name("c") + "\", " + condition(next) + ")";
    };
  }

  String text(int depth) {
    if (depth <= 0) {
      return variable(Kind.STRING);
    }
    int next = depth - 1;
    return switch (random.nextInt(8)) {
      case 0 -> variable(Kind.STRING);
      case 1, 2 -> awaited(Kind.STRING, depth);
      case 3, 4 -> "(" + any(next) + " + \"-\" + " + any(next) + ")";
      case 5 -> "join(" + any(next) + ", " + any(next) + ", " + any(next) + ")";
      case 6 -> "new StringBuilder(" + text(next) + ").append(" + any(next) + ").toString()";
      default -> "String.valueOf(" + any(next) + ")";
    };
  }

  private String any(int depth) {
    return value(kind(), depth);
  }

  /** A variable that counts up where it is read. */
  private String counted() {
    List<Variable> fit =
        scope.stream().filter(each -> each.kind() == Kind.INT && !each.isFinal()).toList();
    return fit.isEmpty() || !mayAssign
        ? variable(Kind.INT)
        : "(" + fit.get(random.nextInt(fit.size())).name() + "++)";
  }

  private String dot(int depth) {
    String matched = "(shape(" + integer(depth) + ") instanceof Dot(int ";
    String name = name("d");
    int visible = scope.size();
    scope.add(new Variable(name, Kind.INT, true));
    String condition = condition(depth);
    scope = new ArrayList<>(scope.subList(0, visible));
    return matched + name + ") && " + condition + ")";
  }

  /** Ordinary code within the body, which sees what is final. */
  private String function(int depth) {
    List<Variable> outer = scope;
    boolean await = mayAwait;
    scope = new ArrayList<>(outer.stream().filter(Variable::isFinal).toList());
    mayAwait = false;
    String value = integer(depth);
    scope = outer;
    mayAwait = await;
    return chance(50)
        ? "((IntSupplier) () -> " + value + ").getAsInt()"
        : "new IntSupplier() { public int getAsInt() { return " + value + "; } }.getAsInt()";
  }

  /** Bodies of other classes, and what is a body without being a lambda. */
  private String member(int depth) {
    if (!mayAwait) {
      return variable(Kind.INT);
    }
    String box =
        "new Box("
            + integer(depth)
            + ", "
            + value(Kind.LONG, depth - 1)
            + ", "
            + text(depth - 1)
            + ")";
    return switch (random.nextInt(7)) {
      case 0 -> "((int) await((Future<Integer>) async(" + box + "::total)))";
      case 1 -> "await(" + box + ".scaled(e, " + integer(depth) + "))";
      case 2 -> "await(Scaled.plain(e, " + integer(depth) + "))";
      case 3 ->
          "await(Colour.values()[Math.floorMod("
              + integer(depth)
              + ", 3)].rank(e, "
              + integer(depth)
              + "))";
      case 4 -> "await(Program.same(e, Integer.valueOf(" + integer(depth) + ")))";
      case 5 -> "await(async(COUNTED))";
      default -> "await(new Inner(" + integer(depth) + ").deep(e))";
    };
  }

  private String switchValue(int depth) {
    boolean couldReturn = mayReturn;
    boolean couldTry = mayTry;
    List<String> outerJumps = jumps;
    mayReturn = false;
    mayTry = false; // javac itself fails on a try above operands
    jumps = new ArrayList<>();
    String selector = integer(depth);
    String first = integer(depth);
    int from = out.length();
    statements(1, 5);
    String statements = out.substring(from);
    out.setLength(from);
    String text =
        "switch ("
            + selector
            + " & 3) { case 0 -> "
            + first
            + "; case 1 -> { "
            + statements
            + " yield 0 + "
            + integer(depth)
            + "; } default -> "
            + integer(depth)
            + "; }";
    mayReturn = couldReturn;
    mayTry = couldTry;
    jumps = outerJumps;
    return "(" + text + ")";
  }

  /** An async body within, awaited at once. */
  private String inner(int depth) {
    if (!mayAwait || budget <= 0) {
      return variable(Kind.INT);
    }
    List<Variable> outer = scope;
    List<String> outerJumps = jumps;
    boolean couldReturn = mayReturn;
    boolean couldTry = mayTry;
    scope = new ArrayList<>(outer.stream().filter(Variable::isFinal).toList());
    jumps = new ArrayList<>();
    mayReturn = false;
    mayTry = true;
    int from = out.length();
    statements(2, 2);
    String statements = out.substring(from);
    out.setLength(from);
    // The casts keep javac from inferring nested bodies again and again.
    String text =
        "((int) await((Future<Integer>) async(() -> {\n"
            + statements
            + "return "
            + integer(depth)
            + "; })))";
    scope = outer;
    jumps = outerJumps;
    mayReturn = couldReturn;
    mayTry = couldTry;
    return text;
  }
}
