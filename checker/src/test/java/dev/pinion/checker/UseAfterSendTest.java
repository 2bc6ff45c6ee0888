package dev.pinion.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class UseAfterSendTest {
  private static final String IMPORTS =
      """
      import dev.pinion.annotations.Sending;
      import java.text.SimpleDateFormat;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.regex.Pattern;
      """;

  private void check(String code) {
    CompilationTestHelper.newInstance(UseAfterSend.class, getClass())
        .addSourceLines("A.java", IMPORTS + code)
        .doTest();
  }

  @Test
  void rejectsWriteToWhatWasGivenAway() {
    check(
        """
        class A {
          static class Event { int id; void setId(int id) { this.id = id; } int id() { return id; } }
          void read(BlockingQueue<Event> queue, Event e) throws Exception {
            e.setId(1);
            queue.put(e);
            System.out.println(e.id());
          }
          void write(BlockingQueue<Event> queue, Event e) throws Exception {
            queue.put(e);
            // BUG: Diagnostic contains: 'e.id' is changed here, but it was given to another thread
            e.setId(2);
          }
          void anew(BlockingQueue<Event> queue, Event e) throws Exception {
            queue.put(e);
            e = new Event();
            e.setId(2);
          }
          void field(BlockingQueue<Event> queue, Event e) throws Exception {
            queue.put(e);
            // BUG: Diagnostic contains: 'e.id' is changed here
            e.id = 3;
          }
        }
        """);
  }

  @Test
  void rejectsWriteToArgumentOfSendingParameter() {
    check(
        """
        class A {
          static void give(@Sending StringBuilder text) {}
          static void keep(StringBuilder text) {}
          void run(StringBuilder one, StringBuilder two) {
            keep(one);
            one.append("");
            give(two);
            // BUG: Diagnostic contains: 'two' is changed here, but it was given to another thread
            two.append("");
          }
        }
        """);
  }
}
