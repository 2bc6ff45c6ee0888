package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class RxJavaTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import io.reactivex.rxjava3.core.*;
        import io.reactivex.rxjava3.core.Observable;
        import io.reactivex.rxjava3.schedulers.*;
        """,
        code);
  }

  @Test
  void behindObserveOnFunctionsRunOnAnotherThread() {
    check(
        """
        void rejected(Observable<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.observeOn(Schedulers.computation()).subscribe(line -> seen.add(line));
          // BUG: Diagnostic contains: 'seen' is read here while a task may be changing it
          System.out.println(seen.size());
        }
        void trampoline(Observable<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.observeOn(Schedulers.trampoline()).subscribe(line -> seen.add(line));
          System.out.println(seen.size());
        }
        private final List<String> rows = new ArrayList<>();
        void oneSubscriber(Observable<String> lines) {
          lines.observeOn(Schedulers.single())
              .doOnNext(rows::add)
              .subscribe(row -> rows.remove(row), failure -> rows.clear());
        }
        void blocking(Observable<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.observeOn(Schedulers.computation()).blockingForEach(line -> seen.add(line));
          System.out.println(seen.size());
        }
        """);
  }

  @Test
  void subscribeOnMovesTheWholeChain() {
    check(
        """
        void rejected() {
          List<String> seen = new ArrayList<>();
          Single.fromCallable(() -> seen.add("a")).subscribeOn(Schedulers.io()).subscribe();
          // BUG: Diagnostic contains: 'seen' is changed here while a task may be using it
          seen.add("b");
        }
        void waitedFor() {
          List<String> seen = new ArrayList<>();
          Single.fromCallable(() -> seen.add("a")).subscribeOn(Schedulers.io()).blockingGet();
          seen.add("b");
        }
        """);
  }

  @Test
  void railsOverlapOnceTheyRunOnAScheduler() {
    check(
        """
        void rejected(Flowable<String> lines) {
          List<String> seen = new ArrayList<>();
          // BUG: Diagnostic contains: 'seen' is changed by runs of this code
          lines.parallel().runOn(Schedulers.io()).doOnNext(seen::add).sequential().blockingSubscribe();
        }
        void collected(Flowable<String> lines) {
          lines.parallel().runOn(Schedulers.io()).map(String::strip).sequential().toList().blockingGet();
        }
        """);
  }

  @Test
  void innerSourcesThatRunElsewhereOverlap() {
    check(
        """
        void rejected(Observable<String> lines) {
          List<String> seen = new ArrayList<>();
          // BUG: Diagnostic contains: 'seen' is changed by runs of this code that overlap
          lines.flatMap(line -> Observable.fromCallable(() -> seen.add(line)).subscribeOn(Schedulers.io()))
              .blockingSubscribe();
        }
        void collected(Observable<String> lines) {
          lines.flatMap(line -> Observable.fromCallable(() -> line.strip()).subscribeOn(Schedulers.io()))
              .toList().blockingGet().add("more");
        }
        void oneAfterTheOther(Observable<String> lines) {
          List<String> seen = new ArrayList<>();
          lines.concatMap(line -> Observable.fromCallable(() -> seen.add(line)).subscribeOn(Schedulers.io()))
              .blockingSubscribe();
        }
        """);
  }

  @Test
  void aSubjectIsSignalledByOneThreadAtATime() {
    check(
        """
        void rejected(ExecutorService pool, io.reactivex.rxjava3.subjects.PublishSubject<String> subject) {
          for (int i = 0; i < 9; i++) {
            // BUG: Diagnostic contains: 'subject' is changed by runs of this code that overlap
            pool.submit(() -> subject.onNext("x"));
          }
        }
        void serialized(ExecutorService pool, io.reactivex.rxjava3.subjects.PublishSubject<String> subject) {
          io.reactivex.rxjava3.subjects.Subject<String> safe = subject.toSerialized();
          for (int i = 0; i < 9; i++) {
            pool.submit(() -> safe.onNext("x"));
          }
        }
        """);
  }
}
