package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes random expressions of each type, with awaits anywhere in them. */
abstract class RandomExpressions {
  enum Kind {
    INT("int", "Integer"),
    BYTE("byte", "Byte"),
    SHORT("short", "Short"),
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

  /** Each lambda around another doubles the time that javac takes. */
  private static final int DEEPEST = 2;

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

  /** How many lambdas are around what is written. */
  private int lambdas;

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

  /** Writes a block of a few statements. */
  final void block(int depth) {
    out.append("{\n");
    statements(3, depth + 1);
    out.append("}\n");
  }

  /** Statements that are written elsewhere than at the end of the program. */
  final String aside(int most, int depth) {
    int from = out.length();
    statements(most, depth);
    String statements = out.substring(from);
    out.setLength(from);
    return statements;
  }

  abstract String switchValue(int depth);

  abstract String shapeValue(int depth);

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String name(String prefix) {
    return prefix + names++;
  }

  String value(Kind kind, int depth) {
    return switch (kind) {
      case INT -> integer(depth);
      case BYTE, SHORT -> "(" + kind.java + ") (0 + " + integer(depth) + ")";
      case LONG -> number(depth, "L", Kind.LONG);
      case FLOAT -> number(depth, ".5f", Kind.FLOAT);
      case DOUBLE -> number(depth, ".5", Kind.DOUBLE);
      case CHAR -> "(char) ('a' + (" + integer(depth) + " & 7))";
      case BOOLEAN -> condition(depth);
      case STRING -> text(depth);
      case BOXED -> chance(50) ? "Integer.valueOf(" + integer(depth) + ")" : variable(Kind.BOXED);
    };
  }

  final String variable(Kind kind) {
    List<Variable> fit = scope.stream().filter(each -> each.kind() == kind).toList();
    if (!fit.isEmpty()) {
      return fit.get(random.nextInt(fit.size())).name();
    }
    return switch (kind) {
      case INT -> Integer.toString(random.nextInt(9));
      case BYTE, SHORT -> "(" + kind.java + ") " + random.nextInt(9);
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
    return switch (random.nextInt(27)) {
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
      case 24 -> mayAssign ? assigned(next) : variable(Kind.INT);
      case 25 -> shapeValue(next);
      case 26 -> anonymous(next);
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
    if (lambdas >= DEEPEST) {
      return variable(Kind.INT);
    }
    lambdas++;
    List<Variable> outer = scope;
    boolean await = mayAwait;
    scope = new ArrayList<>(outer.stream().filter(Variable::isFinal).toList());
    mayAwait = false;
    String value = integer(depth);
    lambdas--;
    scope = outer;
    mayAwait = await;
    return switch (random.nextInt(3)) {
      case 0 -> "((IntSupplier) () -> " + value + ").getAsInt()";
      case 1 -> {
        String name = name("q");
        String lambda = name + " -> () -> " + name + " + " + value;
        yield "nested(" + lambda + ", " + integer(depth) + ").getAsInt()";
      }
      default -> "new IntSupplier() { public int getAsInt() { return " + value + "; } }.getAsInt()";
    };
  }

  /** Its constructor's arguments are of the body; javac fails on patterns in the rest of it. */
  private String anonymous(int depth) {
    String made = "new Inner(" + integer(depth) + ") ";
    List<Variable> outer = scope;
    scope = new ArrayList<>(outer.stream().filter(Variable::isFinal).toList());
    String own = "int own = " + variable(Kind.INT) + "; ";
    String twice =
        "@Override int twice(int n) { return super.twice(n) - own++ + " + variable(Kind.INT);
    scope = outer;
    return made + "{ " + own + twice + "; } }.twice(" + integer(depth) + ")";
  }

  /** A compound assignment to a field or an element, of something that is computed. */
  private String assigned(int depth) {
    String target =
        List.of("field", "cells[" + integer(depth) + " & 1]", "letters[" + integer(depth) + " & 1]")
            .get(random.nextInt(3));
    String operator = List.of("+=", "-=", "^=", "<<=", ">>>=", "=").get(random.nextInt(6));
    boolean plain = operator.equals("=") && target.startsWith("letters");
    String value = plain ? value(Kind.CHAR, depth) : integer(depth);
    return "(0 + (self(" + integer(depth) + ")." + target + " " + operator + " " + value + "))";
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

  /** An async body within, awaited at once. */
  private String inner(int depth) {
    if (!mayAwait || budget <= 0 || lambdas >= DEEPEST) {
      return variable(Kind.INT);
    }
    lambdas++;
    List<Variable> outer = scope;
    List<String> outerJumps = jumps;
    boolean couldReturn = mayReturn;
    boolean couldTry = mayTry;
    scope = new ArrayList<>(outer.stream().filter(Variable::isFinal).toList());
    jumps = new ArrayList<>();
    mayReturn = false;
    mayTry = true;
    String statements = aside(2, 2);
    // The casts keep javac from inferring nested bodies again and again.
    String text =
        "((int) await((Future<Integer>) async(() -> {\n"
            + statements
            + "return "
            + integer(depth)
            + "; })))";
    lambdas--;
    scope = outer;
    jumps = outerJumps;
    mayReturn = couldReturn;
    mayTry = couldTry;
    return text;
  }
}
