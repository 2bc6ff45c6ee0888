import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** A default method of a function is not the function: it has parameters of its own, or none. */
class DefaultMethodsOfLambdas {
  private static final BiPredicate<String, String> SAME = (one, other) -> one.equals(other);

  static void run(ExecutorService pool, List<String> names) {
    Predicate<String> isEmpty = name -> name.isEmpty();
    List<String> rest = new ArrayList<>(names);
    pool.execute(() -> System.out.println(rest.stream().filter(isEmpty.negate()).count()));
    BiPredicate<String, String> either = SAME.or((one, other) -> one.isEmpty());
    pool.execute(() -> System.out.println(either.test("a", "b") && isEmpty.negate().test("")));
  }
}
