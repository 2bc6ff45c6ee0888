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

  @Test
  void whatHandsOverAndWhatWaits() {
    check(
        """
        void completionService(Executor pool) throws Exception {
          CompletionService<String> service = new ExecutorCompletionService<>(pool);
          StringBuilder text = new StringBuilder();
          service.submit(() -> text.append("a").toString());
          service.take().get();
          text.append("b");
          service.submit(() -> text.append("c").toString());
          // BUG: Diagnostic contains: 'text' is changed here while a task may be using it
          text.append("d");
        }
        void phaser(Executor pool) {
          Phaser phaser = new Phaser(2);
          List<String> names = new ArrayList<>();
          pool.execute(() -> {
            names.add("a");
            phaser.arrive();
          });
          phaser.arriveAndAwaitAdvance();
          names.add("b");
        }
        void exchanger(Exchanger<List<String>> exchanger) throws Exception {
          List<String> full = new ArrayList<>();
          List<String> empty = exchanger.exchange(full);
          empty.clear();
          // BUG: Diagnostic contains: 'full' is changed here, but it was given to another thread
          full.add("x");
        }
        void forkJoin(ForkJoinPool pool) {
          List<String> names = new ArrayList<>();
          ForkJoinTask<?> task = pool.submit(() -> names.add("a"));
          task.join();
          names.add("b");
        }
        void later(Timer timer) {
          List<String> names = new ArrayList<>();
          timer.schedule(new TimerTask() { @Override public void run() { names.add("a"); } }, 10);
          // BUG: Diagnostic contains: 'names' is changed here while a task may be using it
          names.add("b");
        }
        void hook() {
          List<String> open = new ArrayList<>();
          Runtime.getRuntime().addShutdownHook(new Thread(() -> open.forEach(System.out::println)));
          open.add("not yet started");
        }
        """);
  }

  @Test
  void stagesFollowOneAnother() {
    check(
        """
        void either(CompletableFuture<?> other) {
          List<String> names = new ArrayList<>();
          CompletableFuture<Void> one = CompletableFuture.runAsync(() -> names.add("a"));
          CompletableFuture.anyOf(one, other).join();
          names.add("b");
        }
        void both() {
          List<String> names = new ArrayList<>();
          CompletableFuture<Void> one = CompletableFuture.runAsync(() -> names.add("a"));
          CompletableFuture<Void> two = CompletableFuture.runAsync(() -> System.out.println());
          two.thenCombine(one, (x, y) -> names.add("b")).join();
          names.add("c");
        }
        void delayed() {
          List<String> names = new ArrayList<>();
          CompletableFuture.runAsync(
              () -> names.add("a"), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
          // BUG: Diagnostic contains: 'names' is changed here while a task may be using it
          names.add("b");
        }
        """);
  }

  @Test
  void whatKeepsTheStateOfAComputationIsNotShared() {
    check(
        """
        void digests(ExecutorService pool, java.security.MessageDigest digest, List<byte[]> parts) {
          for (byte[] part : parts) {
            // BUG: Diagnostic contains: 'digest' is changed by runs of this code that overlap
            pool.submit(() -> digest.digest(part));
          }
        }
        void oneEach(ExecutorService pool, List<byte[]> parts) {
          for (byte[] part : parts) {
            pool.submit(() -> java.security.MessageDigest.getInstance("SHA-256").digest(part));
          }
        }
        void cancelled(ExecutorService pool, java.sql.Statement statement) throws Exception {
          Future<?> query = pool.submit(() -> statement.execute("select 1"));
          statement.cancel();
          query.get();
        }
        """);
  }

  @Test
  void arraysAreFilledInParallelOnlyWhereTheMethodSaysSo() {
    check(
        """
        void rejected(int[] values, int[] sum) {
          // BUG: Diagnostic contains: 'sum' is read and changed by runs of this code
          Arrays.parallelSetAll(values, i -> sum[0]++);
        }
        void accepted(int[] values, int[] sum) {
          Arrays.setAll(values, i -> sum[0]++);
        }
        """);
  }

  @Test
  void subtasksOfAScopeAreJoinedByTheScope() {
    LibraryCase.checkPreview(
        """
        @SuppressWarnings({"unchecked", "rawtypes"})
        void joined(StructuredTaskScope scope) throws Exception {
          List<String> names = new ArrayList<>();
          scope.fork((Callable<Boolean>) () -> names.add("a"));
          scope.join();
          names.add("b");
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        void rejected(StructuredTaskScope scope) {
          List<String> names = new ArrayList<>();
          scope.fork((Callable<Boolean>) () -> names.add("a"));
          // BUG: Diagnostic contains: 'names' is changed here while a task may be using it
          names.add("b");
        }
        """);
  }

  @Test
  void aScopedValueIsSafeToShareAndRunsItsFunctionInPlace() {
    LibraryCase.checkPreview(
        """
        static final ScopedValue<String> USER = ScopedValue.newInstance();
        void inPlace() {
          List<String> names = new ArrayList<>();
          ScopedValue.where(USER, "ada").run(() -> names.add(USER.get()));
          names.add("b");
        }
        void shared(ExecutorService pool, ScopedValue<String> user, List<String> ids) {
          for (String id : ids) {
            pool.submit(() -> System.out.println(user.isBound() + id));
          }
        }
        void elsewhere(ExecutorService pool) {
          List<String> names = new ArrayList<>();
          ScopedValue.where(USER, "ada").run(() -> pool.execute(() -> names.add(USER.get())));
          // BUG: Diagnostic contains: 'names' is changed here while a task may be using it
          names.add("b");
        }
        """);
  }
}
