import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One virtual thread a request, results gathered in the order of the requests. */
class VirtualThreadPerRequest {
  static List<String> fetchAll(List<String> urls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<java.util.concurrent.Future<String>> pending = new ArrayList<>();
      for (String url : urls) {
        pending.add(threads.submit(() -> fetch(url)));
      }
      List<String> bodies = new ArrayList<>();
      for (java.util.concurrent.Future<String> each : pending) {
        bodies.add(each.get());
      }
      return bodies;
    }
  }

  private static String fetch(String url) {
    return "body of " + url;
  }
}
