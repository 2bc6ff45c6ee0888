package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

/** What crosses, and what is waited for, in the JDK beyond executors and threads. */
final class JdkTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import java.net.http.*;
        import java.util.stream.*;
        """,
        code);
  }

  @Test
  void poolsOfOneThreadRunOneTaskAtATime() {
    check(
        """
        void one() {
          int[] count = new int[1];
          ExecutorService pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
          for (int i = 0; i < 9; i++) {
            pool.execute(() -> count[0]++);
          }
        }
        void more() {
          int[] count = new int[1];
          ExecutorService pool = new ThreadPoolExecutor(1, 4, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
          for (int i = 0; i < 9; i++) {
            // BUG: Diagnostic contains: 'count' is read and changed by runs of this code
            pool.execute(() -> count[0]++);
          }
        }
        """);
  }

  @Test
  void whatFollowsAnAsynchronousRequestRunsOnAnotherThread() {
    check(
        """
        void rejected(HttpClient client, HttpRequest request) {
          List<String> bodies = new ArrayList<>();
          client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
              .thenAccept(response -> bodies.add(response.body()));
          // BUG: Diagnostic contains: 'bodies' is read here while a task may be changing it
          System.out.println(bodies.size());
        }
        void waitedFor(HttpClient client, HttpRequest request) {
          List<String> bodies = new ArrayList<>();
          client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
              .thenAccept(response -> bodies.add(response.body()))
              .join();
          System.out.println(bodies.size());
        }
        """);
  }

  @Test
  void timeOutsOfAStageAreTheStage() {
    check(
        """
        void waitedFor() {
          List<String> names = new ArrayList<>();
          CompletableFuture.runAsync(() -> names.add("a")).orTimeout(1, TimeUnit.SECONDS).join();
          names.add("b");
        }
        void rejected() {
          List<String> names = new ArrayList<>();
          CompletableFuture.runAsync(() -> names.add("a")).orTimeout(1, TimeUnit.SECONDS);
          // BUG: Diagnostic contains: 'names' is changed here while a task may be using it
          names.add("b");
        }
        void inPlace() {
          List<String> names = new ArrayList<>();
          CompletableFuture.runAsync(() -> names.add("a"), Runnable::run);
          names.add("b");
        }
        """);
  }

  @Test
  void forEachOrderedRunsOneAfterTheOther() {
    check(
        """
        void accepted(List<String> words) {
          List<String> copy = new ArrayList<>();
          words.parallelStream().forEachOrdered(copy::add);
        }
        void rejected(List<String> words) {
          List<String> copy = new ArrayList<>();
          // BUG: Diagnostic contains: 'copy' is changed by runs of this code
          words.parallelStream().forEach(copy::add);
        }
        """);
  }

  @Test
  void aSubmissionPublisherCallsItsConsumersElsewhere() {
    check(
        """
        void rejected(SubmissionPublisher<String> publisher) {
          List<String> seen = new ArrayList<>();
          publisher.consume(seen::add);
          publisher.submit("a");
          // BUG: Diagnostic contains: 'seen' is read here while a task may be changing it
          System.out.println(seen.size());
        }
        void waitedFor(SubmissionPublisher<String> publisher) {
          List<String> seen = new ArrayList<>();
          CompletableFuture<Void> done = publisher.consume(seen::add);
          publisher.submit("a");
          publisher.close();
          done.join();
          System.out.println(seen.size());
        }
        """);
  }

  @Test
  void virtualThreadsAreThreads() {
    check(
        """
        void rejected() {
          List<String> names = new ArrayList<>();
          Thread.ofVirtual().name("worker").start(() -> names.add("a"));
          // BUG: Diagnostic contains: 'names' is changed here while a task may be using it
          names.add("b");
        }
        void joined() throws Exception {
          List<String> names = new ArrayList<>();
          Thread worker = Thread.startVirtualThread(() -> names.add("a"));
          worker.join();
          names.add("b");
        }
        void closed() {
          List<String> names = new ArrayList<>();
          try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(() -> names.add("a"));
          }
          names.add("b");
        }
        """);
  }
}
