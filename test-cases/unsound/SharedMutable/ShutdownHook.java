import java.util.ArrayList;
import java.util.List;

/**
 * The hook runs when the process ends, while the loop may still be filling the list. Missed: a hook
 * is taken to start when all else is over, since most of what it uses is set up after it is added.
 */
final class ShutdownHook {
  static void run() {
    List<String> open = new ArrayList<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> open.forEach(System.out::println)));
    while (open.size() < 1_000) {
      open.add("x"); // missed: SharedMutable
    }
  }
}
