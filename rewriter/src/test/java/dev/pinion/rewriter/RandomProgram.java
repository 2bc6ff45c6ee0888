package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes one random async body from a seed: every construct of the language, nested, with awaits
 * anywhere an expression may stand. It ends after a bounded number of steps.
 */
final class RandomProgram extends RandomSwitches {

  /** What programs share. */
  static final String SHARED =
      """
      interface Scaled {
        int scale();
        default Future<Integer> scaled(Effects e, int n) { return async(() -> scale() * await(e.later(n)) + secret()); }
        static Future<Integer> plain(Effects e, int n) { return async(() -> n - await(e.later(n / 2))); }
        private int secret() { return 1; }
      }
      record Box(int a, long b, Object c) implements Scaled {
        int total() { return a + (int) b; }
        public int scale() { return a; }
      }
      enum Colour {
        RED {
          @Override Future<Integer> rank(Effects e, int n) { return async(() -> await(super.rank(e, n)) + this.ordinal()); }
        },
        GREEN, BLUE;
        Future<Integer> rank(Effects e, int n) { return async(() -> await(e.later(n)) + ordinal()); }
      }
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
      static <T extends Comparable<T>> Future<T> same(Effects e, T value) {
        return async(() -> { T other = await(e.later(value)); return other.compareTo(value) == 0 ? value : null; });
      }
      static final AsyncBody<Integer> COUNTED;
      static { COUNTED = () -> (int) (Program.total += 1); }
      class Base { int twice(int n) { return 2 * n + field; } }
      class Inner extends Base {
        private final int n;
        Inner(int n) { this.n = n; }
        @Override int twice(int n) { return n; }
        Future<Integer> deep(Effects e) { return async(() -> super.twice(await(e.later(n))) + (field ^= this.n)); }
      }
      private int field = 3;
      private final int[] cells = {1, 2};
      private final long[] wide = {3, 4};
      static long total;
      private final char[] letters = {'x', 'y'};
      Program self(int n) { return this; }
      static boolean guard(boolean taken) { return taken; }
      static IntSupplier nested(IntFunction<IntSupplier> f, int n) { return f.apply(n); }
      private int secret(int n) { return n ^ field; }
      """;

  RandomProgram(long seed) {
    super(seed);
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
    statements(9, 0);
    out.append("return ").append(text(2)).append(";\n});\n}\n");
    return out.toString();
  }

  @Override
  void statements(int most, int depth) {
    int visible = scope.size();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count && budget > 0; i++) {
      budget--;
      statement(depth);
    }
    scope = new ArrayList<>(scope.subList(0, visible));
  }

  private void statement(int depth) {
    switch (depth > 4 ? random.nextInt(6) : random.nextInt(28)) {
      case 0, 1, 2 -> declare();
      case 3, 4 -> assign();
      case 5, 22, 23 ->
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
      case 21 -> assignedLater(depth);
      case 24 -> declareBySwitch(depth);
      case 25 -> newAroundTry(depth);
      case 26 -> matched(depth);
      default -> localClass();
    }
  }

  private void declare() {
    Kind kind = kind();
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

  /** A variable that is assigned on two paths. */
  private void assignedLater(int depth) {
    Kind kind = kind();
    String name = name("u");
    out.append(kind.java).append(' ').append(name).append(";\n");
    for (String branch : List.of("if (" + condition(2) + ") ", "else ")) {
      out.append(branch).append("{\n");
      statements(1, depth + 1);
      out.append(name).append(" = ").append(value(kind, 2)).append(";\n}\n");
    }
    scope.add(new Variable(name, kind, true));
  }

  private void assign() {
    if (!mayAssign) {
      declare();
      return;
    }
    List<Variable> mutable = scope.stream().filter(each -> !each.isFinal()).toList();
    if (mutable.isEmpty() || chance(15)) {
      out.append(chance(50) ? "field += " + integer(2) : "total ^= " + value(Kind.LONG, 2))
          .append(";\n");
      return;
    }
    Variable variable = mutable.get(random.nextInt(mutable.size()));
    String operator =
        switch (variable.kind()) {
          case BOOLEAN -> chance(50) ? "=" : "|=";
          case STRING, BOXED -> chance(50) ? "=" : "+=";
          default -> List.of("=", "+=", "-=", "*=").get(random.nextInt(4));
        };
    out.append(variable.name())
        .append(' ')
        .append(operator)
        .append(' ')
        .append(value(variable.kind(), 3))
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

  /** A pattern whose variables are in scope where it did not match, and after the loop. */
  private void matched(int depth) {
    String dot = name("d");
    String shape = name("shape");
    out.append("Shape ").append(shape).append(" = shape(").append(integer(2)).append(");\n");
    if (chance(50)) {
      out.append("while (!(").append(shape).append(" instanceof Dot(int ").append(dot);
      out.append("))) { ").append(shape).append(" = new Dot(").append(integer(2)).append("); }\n");
      scope.add(new Variable(dot, Kind.INT, true));
      return;
    }
    out.append("if (!(").append(shape).append(" instanceof Pair(Integer ").append(dot);
    out.append(", Dot(var ").append(name("y")).append(")) && ").append(condition(1)).append(")) ");
    block(depth);
    out.append("else ");
    int visible = scope.size();
    scope.add(new Variable(dot, Kind.BOXED, true));
    block(depth);
    scope = new ArrayList<>(scope.subList(0, visible));
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
    if (chance(25)) {
      out.append("for (;;) { if (").append(counter).append("++ > 2) { break; }\n");
      loopBody(null, depth);
      out.append("}\n");
    } else if (chance(50)) {
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
    out.append(array ? "new int[] {" : "List.<Integer>of(").append(integer(1)).append(", ");
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
    out.append("if (").append(condition(2)).append(" && ").append(condition(1)).append(") { ");
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
          List.of(
                  "ArithmeticException",
                  "RuntimeException",
                  "Throwable",
                  "ArithmeticException | IllegalStateException")
              .get(random.nextInt(4));
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
    out.append(mayAwait && chance(80) ? "await(e.later(new Resource(e, \"res\")))" : "null")
        .append(") ");
    block(depth);
    if (chance(50)) {
      String name = name("ex");
      out.append("catch (IllegalStateException ").append(name).append(") { e.at(\"closed\", ");
      out.append(name).append(".getSuppressed().length); }\n");
    }
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
}
