package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class ReactorTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import java.time.Duration;
        import reactor.core.publisher.*;
        import reactor.core.scheduler.*;
        """,
        code);
  }

  @Test
  void behindPublishOnFunctionsRunOnAnotherThread() {
    check(
        """
        void rejected(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.publishOn(Schedulers.parallel()).subscribe(line -> seen.add(line));
          // BUG: Diagnostic contains: 'seen' is read here while a task may be changing it
          System.out.println(seen.size());
        }
        void unknown(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.map(String::strip).subscribe(line -> seen.add(line));
          System.out.println(seen.size());
        }
        void immediate(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.publishOn(Schedulers.immediate()).subscribe(line -> seen.add(line));
          System.out.println(seen.size());
        }
        """);
  }

  @Test
  void subscribeOnMovesTheWholeChain() {
    check(
        """
        void rejected(List<String> source) {
          List<String> seen = new ArrayList<>();
          Mono.fromCallable(() -> seen.add("a")).subscribeOn(Schedulers.boundedElastic()).subscribe();
          // BUG: Diagnostic contains: 'seen' is changed here while a task may be using it
          seen.add("b");
        }
        void notYet() {
          List<String> seen = new ArrayList<>();
          Mono<Boolean> later =
              Mono.fromCallable(() -> seen.add("a")).subscribeOn(Schedulers.boundedElastic());
          seen.add("b");
          later.block();
          seen.add("c");
        }
        void waitedFor() {
          List<String> seen = new ArrayList<>();
          Mono.fromRunnable(() -> seen.add("a")).subscribeOn(Schedulers.boundedElastic()).block();
          seen.add("b");
        }
        """);
  }

  @Test
  void railsOverlapOnceTheyRunOnAScheduler() {
    check(
        """
        void rejected(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          // BUG: Diagnostic contains: 'seen' is changed by runs of this code
          lines.parallel().runOn(Schedulers.parallel()).doOnNext(seen::add).sequential().blockLast();
        }
        void collected(Flux<String> lines) {
          List<String> seen =
              lines.parallel().runOn(Schedulers.parallel()).map(String::strip).sequential()
                  .collectList().block();
          seen.add("more");
        }
        void oneAfterTheOther(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.publishOn(Schedulers.parallel()).doOnNext(seen::add).blockLast();
          System.out.println(seen);
        }
        void noScheduler(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.parallel().doOnNext(seen::add).sequential().blockLast();
        }
        """);
  }

  @Test
  void periodicTasksOfASchedulerDoNotOverlap() {
    check(
        """
        private int ticks;
        void accepted(Scheduler scheduler) {
          scheduler.schedulePeriodically(() -> ticks++, 1, 1, TimeUnit.SECONDS);
        }
        void rejected(Scheduler scheduler) {
          int[] count = new int[1];
          for (int i = 0; i < 9; i++) {
            // BUG: Diagnostic contains: 'count' is read and changed by runs of this code
            scheduler.schedule(() -> count[0]++);
          }
        }
        void single() {
          Scheduler one = Schedulers.newSingle("one");
          int[] count = new int[1];
          for (int i = 0; i < 9; i++) {
            one.schedule(() -> count[0]++);
          }
        }
        """);
  }

  @Test
  void everydayChainsAreAccepted() {
    check(
        """
        private int ticks;
        Mono<List<String>> returned(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          return lines.publishOn(Schedulers.parallel()).doOnNext(seen::add)
              .then(Mono.fromSupplier(() -> seen));
        }
        void latch(Flux<String> lines) throws Exception {
          List<String> seen = new ArrayList<>();
          CountDownLatch done = new CountDownLatch(1);
          lines.publishOn(Schedulers.single())
              .subscribe(seen::add, failure -> done.countDown(), done::countDown);
          done.await();
          System.out.println(seen);
        }
        void ticking() {
          Flux.interval(Duration.ofSeconds(1)).subscribe(tick -> ticks++).dispose();
        }
        void future(Mono<String> line) {
          List<String> seen = new ArrayList<>();
          line.subscribeOn(Schedulers.parallel()).doOnNext(seen::add).toFuture().join();
          seen.add("more");
        }
        """);
  }

  @Test
  void innerPublishersThatRunElsewhereOverlap() {
    check(
        """
        void subscribedElsewhere(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          // BUG: Diagnostic contains: 'seen' is changed by runs of this code that overlap
          lines.flatMap(line -> Mono.fromCallable(() -> seen.add(line)).subscribeOn(Schedulers.boundedElastic()))
              .blockLast();
        }
        void publishedElsewhere(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          // BUG: Diagnostic contains: 'seen' is changed by runs of this code that overlap
          lines.flatMap(line -> Flux.just(line).publishOn(Schedulers.parallel()).doOnNext(seen::add))
              .blockLast();
        }
        void beforeItIsPublished(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.flatMap(line -> Flux.just(line).doOnNext(seen::add).publishOn(Schedulers.parallel()))
              .blockLast();
        }
        void around(Flux<String> lines) {
          int[] count = {0};
          lines.flatMap(line -> {
            count[0]++;
            return Mono.fromCallable(() -> line.strip()).subscribeOn(Schedulers.boundedElastic());
          }).blockLast();
        }
        void oneAfterTheOther(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.concatMap(line -> Mono.fromCallable(() -> seen.add(line)).subscribeOn(Schedulers.boundedElastic()))
              .blockLast();
          seen.add("more");
        }
        void here(Flux<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.flatMap(line -> Mono.just(line).doOnNext(seen::add)).blockLast();
        }
        """);
  }
}
