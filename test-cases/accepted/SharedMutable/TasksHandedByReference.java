import java.util.List;
import java.util.concurrent.Executor;

/** The two tasks have nothing in common; run here, they might. */
class TasksHandedByReference {
  static void run(Executor pool) {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    List<Runnable> jobs = List.of(() -> first.append("first"), () -> second.append("second"));
    jobs.forEach(pool::execute);
  }

  static String runHere() {
    StringBuilder log = new StringBuilder();
    List<Runnable> jobs = List.of(() -> log.append("first"), () -> log.append("second"));
    jobs.forEach(Runnable::run);
    return log.append("done").toString();
  }
}
