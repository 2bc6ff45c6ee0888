import java.util.List;
import java.util.concurrent.Executor;

/** A method reference hands over what is in the list. */
class TasksHandedByReference {
  static void run(Executor pool) {
    StringBuilder log = new StringBuilder();
    List<Runnable> jobs =
        List.of(() -> log.append("first"), () -> log.append("second")); // error: SharedMutable
    jobs.forEach(pool::execute);
  }
}
