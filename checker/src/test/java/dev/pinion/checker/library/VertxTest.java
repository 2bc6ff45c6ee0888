package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class VertxTest {
  private static void check(String code) {
    LibraryCase.check("import io.vertx.core.*; import io.vertx.core.json.*;", code);
  }

  @Test
  void blockingCodeRunsOnAWorkerThread() {
    check(
        """
        void rejected(Vertx vertx) {
          JsonObject order = new JsonObject();
          vertx.executeBlocking(() -> order.encode());
          // BUG: Diagnostic contains: 'order' is changed here while a task may be using it
          order.put("state", "sent");
        }
        void copied(Vertx vertx) {
          JsonObject order = new JsonObject();
          JsonObject copy = order.copy();
          vertx.executeBlocking(() -> copy.encode());
          order.put("state", "sent");
        }
        """);
  }

  @Test
  void handlersOfAContextRunOneAfterTheOtherOnItsEventLoop() {
    check(
        """
        private int done;
        void accepted(Vertx vertx) {
          for (int i = 0; i < 9; i++) {
            vertx.executeBlocking(() -> "result").onSuccess(result -> done++);
          }
          vertx.setPeriodic(1000, timer -> done--);
          vertx.eventBus().consumer("orders", message -> done++);
          done++;
        }
        """);
  }

  @Test
  void buffersAreOneThreadsAtATime() {
    check(
        """
        void rejected(Vertx vertx, io.vertx.core.buffer.Buffer buffer) {
          vertx.executeBlocking(() -> buffer.appendByte((byte) 1));
          // BUG: Diagnostic contains: 'buffer' is changed here while a task may be using it
          buffer.appendByte((byte) 2);
        }
        void copied(Vertx vertx, io.vertx.core.buffer.Buffer buffer) {
          io.vertx.core.buffer.Buffer copy = buffer.copy();
          vertx.executeBlocking(() -> copy.appendByte((byte) 1));
          buffer.appendByte((byte) 2);
        }
        """);
  }

  @Test
  void blockingCodeOverlapsWhereItIsSaidToBeInNoOrder() {
    check(
        """
        void rejected(WorkerExecutor workers) {
          int[] count = {0};
          for (int i = 0; i < 9; i++) {
            // BUG: Diagnostic contains: 'count' is read and changed by runs of this code
            workers.executeBlocking(() -> count[0]++, false);
          }
        }
        void ordered(WorkerExecutor workers) {
          int[] count = {0};
          for (int i = 0; i < 9; i++) {
            workers.executeBlocking(() -> count[0]++);
          }
        }
        """);
  }
}
