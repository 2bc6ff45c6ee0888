import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A lambda of one parameter that is called with no argument, or with two. */
class VariableArguments {
  interface Log {
    void log(Object... what);
  }

  static void run(ExecutorService pool) {
    List<String> names = new ArrayList<>();
    Log log = what -> System.out.println(what.length);
    pool.execute(() -> System.out.println(names.size()));
    log.log();
    log.log(names, names);
  }
}
