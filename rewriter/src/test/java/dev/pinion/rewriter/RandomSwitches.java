package dev.pinion.rewriter;

import java.util.ArrayList;
import java.util.List;

/** Writes random switches: old ones and new, as statements and as values, with patterns and try. */
abstract class RandomSwitches extends RandomExpressions {

  RandomSwitches(long seed) {
    super(seed);
  }

  final void oldSwitch(int depth) {
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

  final void arrowSwitch(int depth) {
    out.append("switch (Colour.values()[Math.floorMod(").append(integer(2)).append(", 3)]) {\n");
    jumps.add("break;");
    for (Object colour : List.of("case RED", "case GREEN", "default")) {
      out.append(colour).append(" -> ");
      block(depth);
    }
    out.append("}\n");
    jumps.remove(jumps.lastIndexOf("break;"));
  }

  final void shapeSwitch(int depth) {
    String x = name("x");
    String left = name("left");
    out.append("switch (shape(").append(integer(2)).append(")) {\n");
    jumps.add("break;");
    int visible = scope.size();
    out.append("case Dot(int ").append(x).append(") when ");
    scope.add(new Variable(x, Kind.INT, true));
    out.append(guard()).append(" -> ");
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

  @Override
  final String switchValue(int depth) {
    boolean couldReturn = mayReturn;
    boolean couldTry = mayTry;
    List<String> outerJumps = jumps;
    mayReturn = false;
    mayTry = false; // javac itself fails on a try above operands
    jumps = new ArrayList<>();
    String selector = integer(depth);
    String first = integer(depth);
    String statements = aside(1, 5);
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
    return "((int) " + text + ")"; // the cast keeps javac from inferring again and again
  }

  /** Patterns of records, with guards, as a value. */
  @Override
  final String shapeValue(int depth) {
    String selector = integer(depth);
    String x = name("x");
    String left = name("left");
    int visible = scope.size();
    scope.add(new Variable(x, Kind.INT, true));
    String guard = guard();
    String dot = integer(depth);
    scope.set(visible, new Variable(left, Kind.BOXED, true));
    String pair = guard();
    String sum = integer(depth);
    scope = new ArrayList<>(scope.subList(0, visible));
    return "((int) switch (shape("
        + selector
        + ")) { case Dot(int "
        + x
        + ") when "
        + guard
        + " -> "
        + dot
        + "; case Pair(Integer "
        + left
        + ", Dot(var "
        + name("y")
        + ")) when "
        + pair
        + " -> "
        + sum
        + "; case Pair "
        + name("pair")
        + " -> "
        + integer(depth)
        + "; case Dot "
        + name("dot")
        + " -> 0 + "
        + integer(depth)
        + "; })";
  }

  /** A condition that assigns nothing and reads what is final. */
  private String guard() {
    List<Variable> all = scope;
    boolean couldAssign = mayAssign;
    mayAssign = false;
    scope = new ArrayList<>(all.stream().filter(Variable::isFinal).toList());
    String condition = "guard(" + condition(2) + ")"; // never a constant
    scope = all;
    mayAssign = couldAssign;
    return condition;
  }

  /** With a try in it, which javac takes where no primitive lies on the operand stack. */
  private String switchWithTry(Kind kind, int depth) {
    boolean couldReturn = mayReturn;
    List<String> outerJumps = jumps;
    mayReturn = false;
    jumps = new ArrayList<>();
    String selector = integer(2);
    StringBuilder text = new StringBuilder("switch (").append(selector).append(" & 3) {\n");
    text.append("case 0 -> ").append(value(kind, 2)).append(";\n");
    text.append("case 1 -> {\n").append(aside(2, depth + 2));
    text.append(yielded(kind)).append("}\n");
    text.append("default -> {\ntry {\n").append(aside(2, depth + 2));
    text.append(yielded(kind)).append("}\n");
    text.append("catch (RuntimeException ").append(name("ex")).append(") {\n");
    text.append(yielded(kind)).append("}\n");
    if (chance(50)) {
      text.append("finally {\n").append(aside(2, depth + 2)).append("}\n");
    }
    text.append("}\n}");
    mayReturn = couldReturn;
    jumps = outerJumps;
    return text.toString();
  }

  /** Through a variable: javac takes {@code yield (a);} for a call. */
  private String yielded(Kind kind) {
    String name = name("y");
    return kind.java + " " + name + " = " + value(kind, 2) + ";\nyield " + name + ";\n";
  }

  final void declareBySwitch(int depth) {
    Kind kind = kind();
    String value = mayTry ? switchWithTry(kind, depth) : value(kind, 2);
    String name = name("v");
    out.append(kind.java).append(' ').append(name).append(" = ").append(value).append(";\n");
    scope.add(new Variable(name, kind, true));
  }

  /** Objects under construction, which javac keeps in locals while the try runs. */
  final void newAroundTry(int depth) {
    String boxed = value(Kind.BOXED, 2);
    String value = mayTry ? switchWithTry(Kind.INT, depth) : integer(2);
    String last = text(1);
    out.append("e.at(\"").append(name("p")).append("\", new Pair(").append(boxed);
    out.append(", new Pair(new Dot(").append(value).append("), new Dot(").append(last);
    out.append(".length()))));\n");
  }
}
