package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class GuavaTest {
  private static void check(String code) {
    LibraryCase.check(
        """
        import com.google.common.collect.*;
        import com.google.common.util.concurrent.*;
        """,
        code);
  }

  @Test
  void callbacksRunOnTheirExecutor() {
    check(
        """
        void rejected(ListenableFuture<String> future, Executor pool) {
          List<String> names = new ArrayList<>();
          Futures.transform(future, names::add, pool);
          // BUG: Diagnostic contains: 'names' is changed here while a task may be using it
          names.add("more");
        }
        void joined(ListenableFuture<String> future, Executor pool) throws Exception {
          List<String> names = new ArrayList<>();
          ListenableFuture<Boolean> added = Futures.transform(future, names::add, pool);
          added.get();
          names.add("more");
        }
        void inPlace(ListenableFuture<String> future) {
          List<String> names = new ArrayList<>();
          Futures.transform(future, names::add, MoreExecutors.directExecutor());
          names.add("more");
        }
        """);
  }

  @Test
  void aStageFollowsTheFutureItIsGiven() {
    check(
        """
        void accepted(ListeningExecutorService pool) {
          List<String> names = new ArrayList<>();
          ListenableFuture<Boolean> first = pool.submit(() -> names.add("first"));
          ListenableFuture<Boolean> second = Futures.transform(first, f -> names.add("second"), pool);
          Futures.getUnchecked(second);
          System.out.println(names);
        }
        void rejected(ListeningExecutorService pool) {
          List<String> names = new ArrayList<>();
          ListenableFuture<Boolean> first = pool.submit(() -> names.add("first"));
          // BUG: Diagnostic contains: 'names' is changed
          ListenableFuture<Boolean> second = pool.submit(() -> names.add("second"));
        }
        """);
  }

  @Test
  void directExecutorsRunInPlaceAndDecoratorsAreAsWhatTheyDecorate() {
    check(
        """
        private int n;
        void direct() {
          ListeningExecutorService here = MoreExecutors.newDirectExecutorService();
          for (int i = 0; i < 9; i++) {
            here.execute(() -> n++);
          }
        }
        void oneThread() {
          ListeningExecutorService one =
              MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(1));
          int[] count = new int[1];
          for (int i = 0; i < 9; i++) {
            one.execute(() -> count[0]++);
          }
        }
        void twoThreads() {
          ListeningExecutorService two =
              MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(2));
          int[] count = new int[1];
          for (int i = 0; i < 9; i++) {
            // BUG: Diagnostic contains: 'count' is read and changed by runs of this code
            two.execute(() -> count[0]++);
          }
        }
        """);
  }

  @Test
  void collectionsAreImmutableConcurrentOrPlain() {
    check(
        """
        void shared(ExecutorService pool) {
          Set<String> safe = Sets.newConcurrentHashSet();
          ImmutableList<String> frozen = ImmutableList.of("a");
          Multimap<String, String> plain = ArrayListMultimap.create();
          pool.execute(() -> safe.addAll(frozen));
          safe.add("b");
          pool.execute(() -> System.out.println(plain.get("a")));
          // BUG: Diagnostic contains: 'plain' is changed here while a task may be using it
          plain.put("a", "b");
        }
        """);
  }

  @Test
  void everydayFuturesAreAccepted() {
    check(
        """
        private int count;
        void settable(Executor pool) throws Exception {
          SettableFuture<List<String>> future = SettableFuture.create();
          pool.execute(() -> {
            List<String> found = new ArrayList<>();
            found.add("x");
            future.set(found);
          });
          future.get().add("y");
        }
        void all(ListeningExecutorService pool, List<Callable<String>> jobs) throws Exception {
          List<ListenableFuture<String>> futures = new ArrayList<>();
          for (Callable<String> job : jobs) {
            futures.add(pool.submit(job));
          }
          Futures.allAsList(futures).get().add("more");
        }
        void callback(ListenableFuture<String> future) {
          Futures.addCallback(
              future,
              new FutureCallback<String>() {
                @Override public void onSuccess(String found) { count++; }
                @Override public void onFailure(Throwable failure) { count--; }
              },
              MoreExecutors.directExecutor());
          count++;
        }
        void combined(ListeningExecutorService pool) throws Exception {
          List<String> names = new ArrayList<>();
          ListenableFuture<Boolean> one = pool.submit(() -> names.add("a"));
          ListenableFuture<Boolean> two = Futures.whenAllComplete(one).call(() -> names.add("b"), pool);
          two.get();
          names.add("c");
        }
        """);
  }
}
