package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class JacksonTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import com.fasterxml.jackson.core.*;
        import com.fasterxml.jackson.databind.*;
        import com.fasterxml.jackson.databind.node.*;
        """,
        code);
  }

  @Test
  void mappersAndReadersAreShared() {
    check(
        """
        private static final ObjectMapper MAPPER = new ObjectMapper();
        private static final ObjectReader READER = MAPPER.readerFor(String.class);
        void accepted(ExecutorService pool, byte[] json) {
          ObjectWriter writer = MAPPER.writerWithDefaultPrettyPrinter();
          for (int i = 0; i < 9; i++) {
            pool.submit(() -> writer.writeValueAsString(READER.readValue(json)));
          }
        }
        """);
  }

  @Test
  void parsersAndTreesAreNot() {
    check(
        """
        // BUG: Diagnostic contains: every thread can reach static 'LAST'
        private static JsonParser LAST;
        void rejected(ExecutorService pool) {
          ObjectNode order = JsonNodeFactory.instance.objectNode();
          pool.submit(() -> order.get("id").asText());
          // BUG: Diagnostic contains: 'order' is changed here while a task may be using it
          order.put("id", "2");
        }
        void accepted(ExecutorService pool) {
          ObjectNode order = JsonNodeFactory.instance.objectNode();
          order.put("id", "2");
          pool.submit(() -> order.get("id").asText());
          System.out.println(order.get("id"));
        }
        """);
  }
}
