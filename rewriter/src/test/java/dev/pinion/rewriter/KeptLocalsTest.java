package dev.pinion.rewriter;

import static com.google.common.truth.Truth.assertThat;
import static dev.pinion.rewriter.Programs.body;
import static dev.pinion.rewriter.Programs.program;

import dev.pinion.future.StateMachine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine keeps exactly the locals that are live across an await, and says which. */
final class KeptLocalsTest {

  @Test
  void lastUseBeforeTheAwaitIsNotKept() throws Exception {
    assertThat(
            kept(
                """
                String used = "u"; String dead = "d"; int count = 1;
                e.at("dead", dead);
                await(e.later(1));
                return used + count;
                """))
        .containsExactly(List.of("used", "count"));
  }

  @Test
  void assignedAnewAfterTheAwaitIsNotKept() throws Exception {
    assertThat(
            kept(
                """
                String s = "first"; e.at("s", s);
                await(e.later(1));
                s = "second";
                return await(e.later(2)) + s;
                """))
        .containsExactly(List.of("e"), List.of("s"))
        .inOrder();
  }

  @Test
  void loopsAndHandlersKeepWhatTheyReadLater() throws Exception {
    assertThat(
            kept(
                """
                int sum = 0; String onFailure = "f"; String onExit = "x";
                for (int i = 0; i < 3; i++) {
                  try { sum += await(e.later(i)); } // sum is read before: it is kept as an operand
                  catch (IllegalStateException ex) { return onFailure; }
                }
                e.at("exit", onExit);
                return sum;
                """))
        .containsExactly(List.of("e", "onFailure", "onExit", "i"));
  }

  @Test
  void fieldsAreTheKeptLocalsAndCaptures() throws Exception {
    Compiled compiled =
        compile(
            body("int kept = 1; int dead = e.at(\"p\", 2); return kept + await(e.later(dead));"));
    assertThat(
            Arrays.stream(machine(compiled).getDeclaredFields())
                .map(field -> field.getType().getSimpleName() + " " + field.getName()))
        .containsExactly("Effects e", "int stack");
  }

  private static List<List<String>> kept(String statements) throws Exception {
    StateMachine.Awaits awaits =
        machine(compile(body(statements))).getAnnotation(StateMachine.Awaits.class);
    return Arrays.stream(awaits.value()).map(await -> List.of(await.kept())).toList();
  }

  private static Compiled compile(String members) {
    return Compiled.withPlugin(program("dev.pinion.Async", members)).succeeded();
  }

  private static Class<?> machine(Compiled compiled) throws ClassNotFoundException {
    return compiled.load("Program$run$async0");
  }
}
