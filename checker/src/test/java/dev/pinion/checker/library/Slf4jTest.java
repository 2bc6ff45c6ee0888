package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class Slf4jTest {
  private static void check(String code) {
    LibraryCase.check("import org.slf4j.*;", code);
  }

  @Test
  void theCopyOfTheContextMapIsTheCallers() {
    check(
        """
        private static final Logger LOG = LoggerFactory.getLogger(A.class);
        void accepted(ExecutorService pool) {
          Map<String, String> context = MDC.getCopyOfContextMap();
          pool.execute(() -> {
            MDC.setContextMap(context);
            LOG.info("in the task");
          });
          MDC.put("request", "next");
        }
        void rejected(ExecutorService pool) {
          Map<String, String> context = new HashMap<>(MDC.getCopyOfContextMap());
          pool.execute(() -> MDC.setContextMap(context));
          // BUG: Diagnostic contains: 'context' is changed here while a task may be using it
          context.put("request", "next");
        }
        """);
  }

  @Test
  void whatRemovesAKeyIsBoundToItsThread() {
    check(
        """
        void rejected(ExecutorService pool) {
          MDC.MDCCloseable key = MDC.putCloseable("request", "1");
          // BUG: Diagnostic contains: MDCCloseable may not change threads
          pool.execute(() -> key.close());
        }
        void accepted() {
          try (MDC.MDCCloseable key = MDC.putCloseable("request", "1")) {
            System.out.println(MDC.get("request"));
          }
        }
        """);
  }
}
