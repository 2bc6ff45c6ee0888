package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes one random async body from a seed: every construct of the language, nested, with awaits
 * anywhere an expression may stand. It ends after a bounded number of steps.
 */
final class RandomProgram {

  /** What programs share. */
  static final String SHARED =
      """
      record Box(int a, long b, Object c) { int total() { return a + (int) b; } }
      enum Colour { RED, GREEN, BLUE }
      sealed interface Shape {}
      record Dot(int x) implements Shape {}
      record Pair(Object left, Shape right) implements Shape {}
      record Resource(Effects e, String name) implements AutoCloseable {
        public String toString() { return name; }
        public void close() { e.at("close", name); if (name.endsWith("3")) { throw new IllegalStateException(name); } }
      }
      static int sum(int a, long b, String c) { return a + (int) b + c.length(); }
      static String join(Object... parts) { return Arrays.toString(parts); }
      static Shape shape(int n) { return n % 3 == 0 ? new Dot(n) : n % 3 == 1 ? new Pair(n, new Dot(n + 1)) : new Pair("s" + n, null); }
      private int field = 3;
      static long total;
      private int secret(int n) { return n ^ field; }
      """;

  private enum Kind {
    INT("int"),
    LONG("long"),
    DOUBLE("double"),
    BOOLEAN("boolean"),
    STRING("String"),
    BOXED("Integer");
    final String java;

    Kind(String java) {
      this.java = java;
    }
  }

  private record Variable(String name, Kind kind, boolean isFinal) {}

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private List<Variable> scope = new ArrayList<>();
  private List<String> jumps = new ArrayList<>();
  private boolean mayReturn = true;
  private boolean mayAwait = true;
  private boolean mayTry = true;

  /** Guards of a case may assign nothing that was declared outside. */
  private boolean mayAssign = true;

  private int names;

  /** How many more statements and inner bodies the program may have. */
  private int budget;

  RandomProgram(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    budget = 6 + random.nextInt(30);
  }

  /** An instance method of this name that makes the future. */
  String method(String name) {
    out.append("Future<?> ").append(name).append("(Effects e) {\n");
    mayAwait = false;
    declare();
    declare();
    mayAwait = true;
    List<Variable> captured = scope.stream().filter(Variable::isFinal).toList();
    scope = new ArrayList<>(captured);
    out.append("return async(() -> {\n");
    statements(4, 0);
    out.append("return ").append(text(2)).append(";\n});\n}\n");
    return out.toString();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String name(String prefix) {
    return prefix + names++;
  }

  private void statements(int most, int depth) {
    int visible = scope.size();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count && budget > 0; i++) {
      budget--;
      statement(depth);
    }
    scope = new ArrayList<>(scope.subList(0, visible));
  }

  private void block(int depth) {
    out.append("{\n");
    statements(3, depth + 1);
    out.append("}\n");
  }

  private void statement(int depth) {
    switch (depth > 4 ? random.nextInt(6) : random.nextInt(22)) {
      case 0, 1, 2 -> declare();
      case 3, 4 -> assign();
      case 5 ->
          out.append("e.at(\"").append(name("p")).append("\", ").append(text(2)).append(");\n");
      case 6, 7 -> branch(depth);
      case 8 -> countedLoop(depth);
      case 9 -> conditionLoop(depth);
      case 10 -> forEach(depth);
      case 11 -> jump();
      case 12, 13, 14 -> tryCatch(depth);
      case 15 -> resources(depth);
      case 16 -> oldSwitch(depth);
      case 17 -> arrowSwitch(depth);
      case 18 -> shapeSwitch(depth);
      case 19 -> labelled(depth);
      case 20 -> locked();
      default -> localClass();
    }
  }

  private void declare() {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    boolean isFinal = chance(40);
    String name = name("v");
    out.append(isFinal ? "final " : "")
        .append(kind.java)
        .append(' ')
        .append(name)
        .append(" = ")
        .append(value(kind, 3))
        .append(";\n");
    scope.add(new Variable(name, kind, isFinal));
  }

  private void assign() {
    if (!mayAssign) {
      declare();
      return;
    }
    List<Variable> mutable = scope.stream().filter(each -> !each.isFinal).toList();
    if (mutable.isEmpty() || chance(15)) {
      out.append(chance(50) ? "field += " + integer(2) : "total ^= " + value(Kind.LONG, 2))
          .append(";\n");
      return;
    }
    Variable variable = mutable.get(random.nextInt(mutable.size()));
    String operator =
        switch (variable.kind) {
          case BOOLEAN -> chance(50) ? "=" : "|=";
          case STRING, BOXED -> chance(50) ? "=" : "+=";
          default -> List.of("=", "+=", "-=", "*=").get(random.nextInt(4));
        };
    out.append(variable.name)
        .append(' ')
        .append(operator)
        .append(' ')
        .append(value(variable.kind, 3))
        .append(";\n");
  }

  private void branch(int depth) {
    if (chance(25)) {
      String name = name("n");
      int visible = scope.size();
      out.append("if ((Object) ").append(value(Kind.BOXED, 2)).append(" instanceof Integer ");
      out.append(name).append(" && ");
      scope.add(new Variable(name, Kind.BOXED, true));
      out.append(condition(2)).append(") ");
      block(depth);
      scope = new ArrayList<>(scope.subList(0, visible));
      return;
    }
    out.append("if (").append(condition(3)).append(") ");
    block(depth);
    if (chance(60)) {
      out.append("else ");
      block(depth);
    }
  }

  private void countedLoop(int depth) {
    String counter = name("i");
    out.append("for (int ").append(counter).append(" = 0; ").append(counter).append(" < ");
    out.append(mayAwait && chance(30) ? "await(e.later(2))" : "2");
    out.append("; ").append(counter).append("++) ");
    loopBody(counter, depth);
  }

  private void conditionLoop(int depth) {
    String counter = name("w");
    out.append("int ").append(counter).append(" = 0;\n");
    if (chance(50)) {
      out.append("while (").append(counter).append("++ < 3 && ").append(condition(2)).append(") ");
      loopBody(null, depth);
    } else {
      out.append("do ");
      loopBody(null, depth);
      out.append("while (")
          .append(counter)
          .append("++ < 2 && ")
          .append(condition(2))
          .append(");\n");
    }
  }

  private void forEach(int depth) {
    String each = name("x");
    boolean array = chance(50);
    out.append("for (int ").append(each).append(" : ");
    out.append(array ? "new int[] {" : "List.of(").append(integer(1)).append(", ");
    out.append(integer(2)).append(array ? "}" : ")").append(") ");
    loopBody(each, depth);
  }

  private void loopBody(String counter, int depth) {
    int visible = scope.size();
    if (counter != null) {
      scope.add(new Variable(counter, Kind.INT, counter.startsWith("x")));
      if (counter.startsWith("i")) {
        scope.set(scope.size() - 1, new Variable(counter + "c", Kind.INT, true));
        out.append("{ final int ").append(counter).append("c = ").append(counter).append(";\n");
      }
    }
    jumps.add("break;");
    jumps.add("continue;");
    block(depth);
    jumps.subList(jumps.size() - 2, jumps.size()).clear();
    if (counter != null && counter.startsWith("i")) {
      out.append("}\n");
    }
    scope = new ArrayList<>(scope.subList(0, visible));
  }

  private void labelled(int depth) {
    String label = name("l");
    String counter = name("k");
    boolean loop = chance(60);
    out.append(label).append(": ");
    if (loop) {
      out.append("for (int ").append(counter).append(" = 0; ").append(counter);
      out.append(" < 2; ").append(counter).append("++) ");
    }
    int before = jumps.size();
    jumps.add("break " + label + ";");
    if (loop) {
      jumps.add("continue " + label + ";");
    }
    block(depth);
    jumps = new ArrayList<>(jumps.subList(0, before));
  }

  /** Conditional, so that what follows can be reached. */
  private void jump() {
    out.append("if (").append(condition(2)).append(") { ");
    if (!jumps.isEmpty() && chance(60)) {
      out.append(jumps.get(random.nextInt(jumps.size())));
    } else if (mayReturn && chance(50)) {
      out.append("return ").append(text(1)).append(";");
    } else {
      out.append("throw new IllegalStateException(").append(text(2)).append(");");
    }
    out.append(" }\n");
  }

  private void tryCatch(int depth) {
    if (!mayTry) {
      declare();
      return;
    }
    out.append("try ");
    block(depth);
    boolean caught = chance(75);
    if (caught) {
      String name = name("ex");
      String type =
          List.of("ArithmeticException", "RuntimeException", "Throwable").get(random.nextInt(3));
      out.append("catch (").append(type).append(' ').append(name).append(") {\n");
      out.append("e.at(\"caught\", ").append(name).append(".getClass());\n");
      statements(2, depth + 1);
      if (chance(25)) {
        out.append("if (").append(condition(1)).append(") { throw ").append(name).append("; }\n");
      }
      if (chance(40)) {
        out.append("e.at(\"still\", ").append(name).append(".getClass());\n");
      }
      out.append("}\n");
    }
    if (!caught || chance(40)) {
      out.append("finally ");
      block(depth);
    }
  }

  private void resources(int depth) {
    if (!mayTry) {
      assign();
      return;
    }
    out.append("try (Resource ").append(name("r")).append(" = new Resource(e, ").append(text(1));
    out.append("); Resource ").append(name("r")).append(" = ");
    out.append(mayAwait ? "await(e.later(new Resource(e, \"res\")))" : "null").append(") ");
    block(depth);
    if (chance(50)) {
      String name = name("ex");
      out.append("catch (IllegalStateException ").append(name).append(") { e.at(\"closed\", ");
      out.append(name).append(".getSuppressed().length); }\n");
    }
  }

  private void oldSwitch(int depth) {
    boolean strings = chance(40);
    out.append("switch (").append(strings ? text(2) : integer(2)).append(") {\n");
    jumps.add("break;");
    for (int i = 0; i < 3; i++) {
      out.append("case ").append(strings ? "\"s" + i + "\"" : Integer.toString(i)).append(": ");
      block(depth);
      if (chance(60)) {
        out.append("break;\n");
      }
    }
    out.append("default: ");
    block(depth);
    out.append("}\n");
    jumps.remove(jumps.lastIndexOf("break;"));
  }

  private void arrowSwitch(int depth) {
    out.append("switch (Colour.values()[Math.floorMod(").append(integer(2)).append(", 3)]) {\n");
    jumps.add("break;");
    for (Object colour : List.of("case RED", "case GREEN", "default")) {
      out.append(colour).append(" -> ");
      block(depth);
    }
    out.append("}\n");
    jumps.remove(jumps.lastIndexOf("break;"));
  }

  private void shapeSwitch(int depth) {
    String x = name("x");
    String left = name("left");
    out.append("switch (shape(").append(integer(2)).append(")) {\n");
    jumps.add("break;");
    int visible = scope.size();
    out.append("case Dot(int ").append(x).append(") when ");
    scope.add(new Variable(x, Kind.INT, true));
    List<Variable> all = scope;
    mayAssign = false;
    scope = new ArrayList<>(all.stream().filter(Variable::isFinal).toList());
    out.append(condition(2)).append(" -> ");
    scope = all;
    mayAssign = true;
    block(depth);
    scope = new ArrayList<>(scope.subList(0, visible));
    out.append("case Dot ").append(name("dot")).append(" -> ");
    block(depth);
    out.append("case Pair(Integer ").append(left).append(", Dot(var ").append(x).append(")) -> ");
    scope.add(new Variable(left, Kind.BOXED, true));
    scope.add(new Variable(x, Kind.INT, true));
    block(depth);
    scope = new ArrayList<>(scope.subList(0, visible));
    out.append("case Pair ").append(name("pair")).append(" -> ");
    block(depth);
    out.append("}\n");
    jumps.remove(jumps.lastIndexOf("break;"));
  }

  private void locked() {
    boolean before = mayAwait;
    mayAwait = false;
    out.append("synchronized (e) {\n");
    declareInside();
    out.append("}\n");
    mayAwait = before;
  }

  private void declareInside() {
    int visible = scope.size();
    declare();
    assign();
    jump();
    scope = new ArrayList<>(scope.subList(0, visible));
  }

  private void localClass() {
    String type = name("Local");
    List<Variable> outer = scope;
    boolean await = mayAwait;
    scope = new ArrayList<>(outer.stream().filter(Variable::isFinal).toList());
    mayAwait = false;
    out.append("class ").append(type).append(" { int get() { return ").append(integer(2));
    out.append("; } }\n");
    scope = outer;
    mayAwait = await;
    out.append("field ^= new ").append(type).append("().get();\n");
  }

  private String value(Kind kind, int depth) {
    return switch (kind) {
      case INT -> integer(depth);
      case LONG -> number(depth, "L", Kind.LONG);
      case DOUBLE -> number(depth, ".5", Kind.DOUBLE);
      case BOOLEAN -> condition(depth);
      case STRING -> text(depth);
      case BOXED -> chance(50) ? "Integer.valueOf(" + integer(depth) + ")" : variable(Kind.BOXED);
    };
  }

  private String variable(Kind kind) {
    List<Variable> fit = scope.stream().filter(each -> each.kind == kind).toList();
    if (!fit.isEmpty()) {
      return fit.get(random.nextInt(fit.size())).name;
    }
    return switch (kind) {
      case INT -> Integer.toString(random.nextInt(9));
      case LONG -> random.nextInt(9) + "L";
      case DOUBLE -> random.nextInt(9) + ".25";
      case BOOLEAN -> "e.at(\"" + name("b") + "\", " + chance(50) + ")";
      case STRING -> "\"s" + random.nextInt(4) + "\"";
      case BOXED -> "Integer.valueOf(" + random.nextInt(9) + ")";
    };
  }

  private String awaited(Kind kind, int depth) {
    if (!mayAwait) {
      return variable(kind);
    }
    return chance(8)
        ? "await(e.<" + wrapper(kind) + ">failing(new ArithmeticException(" + text(0) + ")))"
        : "await(e.later(" + value(kind, depth - 1) + "))";
  }

  private static String wrapper(Kind kind) {
    return switch (kind) {
      case INT, BOXED -> "Integer";
      case LONG -> "Long";
      case DOUBLE -> "Double";
      case BOOLEAN -> "Boolean";
      case STRING -> "String";
    };
  }

  private String integer(int depth) {
    if (depth <= 0) {
      return variable(Kind.INT);
    }
    int next = depth - 1;
    return switch (random.nextInt(17)) {
      case 0, 1, 2 -> variable(Kind.INT);
      case 3, 4, 5 -> awaited(Kind.INT, depth);
      case 6 -> "(" + integer(next) + " + " + integer(next) + ")";
      case 7 -> "(" + integer(next) + (mayAwait ? " / " : " * ") + integer(next) + ")";
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
      default -> (mayAwait ? "this." : "") + "secret(" + integer(next) + ")";
    };
  }

  private String number(int depth, String suffix, Kind kind) {
    if (depth <= 0) {
      return variable(kind);
    }
    int next = depth - 1;
    return switch (random.nextInt(7)) {
      case 0, 1 -> variable(kind);
      case 2, 3 -> awaited(kind, depth);
      case 4 -> "(" + integer(next) + " * " + random.nextInt(5) + suffix + ")";
      case 5 -> "(" + value(kind, next) + " - " + value(kind, next) + ")";
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

  private String condition(int depth) {
    if (depth <= 0) {
      return variable(Kind.BOOLEAN);
    }
    int next = depth - 1;
    return switch (random.nextInt(8)) {
      case 0 -> variable(Kind.BOOLEAN);
      case 1, 2 -> awaited(Kind.BOOLEAN, depth);
      case 3 -> "(" + integer(next) + " < " + integer(next) + ")";
      case 4 -> "(" + condition(next) + " && " + condition(next) + ")";
      case 5 -> "(" + condition(next) + " || !" + condition(next) + ")";
      case 6 -> text(next) + ".isEmpty()";
      default -> "e.at(\"" + name("c") + "\", " + condition(next) + ")";
    };
  }

  private String text(int depth) {
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
    return value(Kind.values()[random.nextInt(Kind.values().length)], depth);
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
