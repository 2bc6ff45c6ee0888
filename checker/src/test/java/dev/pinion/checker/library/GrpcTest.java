package dev.pinion.checker.library;

import org.junit.jupiter.api.Test;

final class GrpcTest {
  private static void check(String code) {
    LibraryCase.check("import io.grpc.*; import io.grpc.stub.*;", code);
  }

  @Test
  void anObserverIsOneThreadsAtATime() {
    check(
        """
        void rejected(ExecutorService pool, StreamObserver<String> replies, List<String> jobs) {
          for (String job : jobs) {
            // BUG: Diagnostic contains: 'replies' is changed by runs of this code
            pool.execute(() -> replies.onNext(job));
          }
        }
        void locked(ExecutorService pool, StreamObserver<String> replies, List<String> jobs) {
          for (String job : jobs) {
            pool.execute(() -> { synchronized (replies) { replies.onNext(job); } });
          }
        }
        void oneTask(ExecutorService pool, StreamObserver<String> replies) {
          pool.execute(() -> { replies.onNext("done"); replies.onCompleted(); });
        }
        """);
  }

  @Test
  void channelsAreSharedAndAContextRunsInPlace() {
    check(
        """
        private int n;
        void accepted(ExecutorService pool, ManagedChannel channel, Context context) {
          for (int i = 0; i < 9; i++) {
            pool.execute(() -> channel.getState(true));
            context.run(() -> n++);
          }
          channel.shutdown();
        }
        void rejected(ExecutorService pool, Context context) {
          int[] count = new int[1];
          for (int i = 0; i < 9; i++) {
            // BUG: Diagnostic contains: 'count' is read and changed by runs of this code
            pool.execute(context.wrap((Runnable) () -> count[0]++));
          }
        }
        """);
  }
}
