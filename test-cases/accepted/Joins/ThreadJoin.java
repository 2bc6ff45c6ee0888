import java.util.stream.IntStream;

/** Joined before the result is read. */
class ThreadJoin {
  static int sum(int[] amounts) throws InterruptedException {
    int[] halves = new int[2];
    Thread left = new Thread(() -> halves[0] = IntStream.of(amounts).limit(2).sum());
    Thread right = new Thread(() -> halves[1] = IntStream.of(amounts).skip(2).sum());
    left.start();
    right.start();
    left.join();
    right.join();
    return halves[0] + halves[1];
  }
}
