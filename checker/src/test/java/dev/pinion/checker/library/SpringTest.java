package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class SpringTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import org.springframework.core.task.*;
        import org.springframework.scheduling.annotation.*;
        import org.springframework.scheduling.concurrent.*;
        """,
        code);
  }

  @Test
  void whatAnAsyncMethodIsGivenCrosses() {
    check(
        """
        static class Mails {
          @Async public void send(List<String> to) {
            to.forEach(System.out::println);
          }
          @Async public CompletableFuture<Integer> count(List<String> to) {
            return CompletableFuture.completedFuture(to.size());
          }
          void inside(List<String> to) {
            send(to);
            to.add("not through the proxy");
          }
        }
        void rejected(Mails mails) {
          List<String> to = new ArrayList<>();
          mails.send(to);
          // BUG: Diagnostic contains: 'to' is changed here
          to.add("late");
        }
        void copied(Mails mails) {
          List<String> to = new ArrayList<>();
          mails.send(List.copyOf(to));
          to.add("late");
        }
        void waitedFor(Mails mails) throws Exception {
          List<String> to = new ArrayList<>();
          CompletableFuture<Integer> count = mails.count(to);
          count.get();
          to.add("later");
        }
        """);
  }

  @Test
  void allMethodsOfAnAsyncClassCross() {
    check(
        """
        @Async static class Reports {
          public void print(StringBuilder text) {}
          static void here(StringBuilder text) {}
        }
        void rejected(Reports reports) {
          StringBuilder text = new StringBuilder();
          reports.print(text);
          // BUG: Diagnostic contains: 'text' is changed here
          text.append("late");
        }
        void accepted() {
          StringBuilder text = new StringBuilder();
          Reports.here(text);
          text.append("fine");
        }
        """);
  }

  @Test
  void taskExecutorsTakeTasksToOtherThreadsButTheSynchronousOne() {
    check(
        """
        void rejected(ThreadPoolTaskExecutor executor) {
          List<String> names = new ArrayList<>();
          executor.execute(() -> names.add("a"));
          // BUG: Diagnostic contains: 'names' is changed here while a task may be using it
          names.add("b");
        }
        void waitedFor(AsyncTaskExecutor executor) throws Exception {
          List<String> names = new ArrayList<>();
          executor.submitCompletable(() -> names.add("a")).get();
          names.add("b");
        }
        void inPlace() {
          List<String> names = new ArrayList<>();
          SyncTaskExecutor executor = new SyncTaskExecutor();
          executor.execute(() -> names.add("a"));
          names.add("b");
        }
        """);
  }

  @Test
  void aScheduledTaskDoesNotOverlapItself() {
    check(
        """
        private int ticks;
        void accepted(ThreadPoolTaskScheduler scheduler) {
          scheduler.scheduleAtFixedRate(() -> ticks++, java.time.Duration.ofSeconds(1));
        }
        void rejected(ThreadPoolTaskScheduler scheduler, List<java.time.Instant> times) {
          for (java.time.Instant time : times) {
            // BUG: Diagnostic contains: 'ticks' is read and changed by runs of this code
            scheduler.schedule(() -> ticks++, time);
          }
        }
        """);
  }

  @Test
  void anAsyncMethodMayImplementOneThatIsNot() {
    check(
        """
        interface Mailer {
          void send(List<String> to);
        }
        static class AsyncMailer implements Mailer {
          @Async @Override public void send(List<String> to) {
            to.forEach(System.out::println);
          }
        }
        void throughTheInterface(Mailer mailer) {
          List<String> to = new ArrayList<>();
          mailer.send(to);
          to.clear();
        }
        void eachItsOwn(AsyncMailer mailer, List<String> names) {
          for (String name : names) {
            List<String> to = new ArrayList<>();
            to.add(name);
            mailer.send(to);
          }
        }
        """);
  }
}
