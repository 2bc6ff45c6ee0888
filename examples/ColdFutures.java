import static dev.pinion.Async.async;
import static dev.pinion.Async.await;

import dev.pinion.AsyncRuntime;
import dev.pinion.future.Future;
import java.util.List;

/** A future is a plan: nothing runs until somebody drives it, and what nobody drives never runs. */
class ColdFutures {

  static Future<Integer> square(int n) {
    return async(
        () -> {
          System.out.println("computing the square of " + n);
          return n * n;
        });
  }

  static Future<Integer> sum(List<Future<Integer>> parts) {
    return async(
        () -> {
          int sum = 0;
          for (Future<Integer> part : parts) {
            sum += await(part);
          }
          return sum;
        });
  }

  public static void main(String[] args) throws Exception {
    try (AsyncRuntime runtime = AsyncRuntime.create()) {
      Future<Integer> sum = sum(List.of(square(3), square(4)));
      Future<Integer> unusedSquare = square(5);
      System.out.println("three squares and a sum are planned, nothing has run");
      System.out.println("the sum is " + runtime.blockOn(sum));
    }
  }
}
