import java.util.List;
import java.util.concurrent.ExecutorService;

/** The variable of a loop has a value before it is assigned one that is made from it. */
class LoopVariableAssigned {
  static void run(ExecutorService pool, List<StringBuilder> lines) {
    for (StringBuilder line : lines) {
      line = line.append('!');
      StringBuilder whole = line;
      pool.execute(() -> System.out.println(whole));
      System.out.println(line.length());
    }
  }
}
