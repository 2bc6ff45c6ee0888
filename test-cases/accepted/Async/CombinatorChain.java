import dev.pinion.future.Future;
import dev.pinion.future.Futures;
import java.util.List;

/** map, flatMap, join and race, in one expression. */
class CombinatorChain {
  static Future<Integer> load(Future<String> near, Future<String> far, Future<Integer> more) {
    return Futures.race(List.of(near, far))
        .map(String::trim)
        .flatMap(row -> more.map(n -> n + row.length()))
        .recover(failure -> 0);
  }
}
