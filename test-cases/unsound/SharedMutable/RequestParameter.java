import java.util.concurrent.ExecutorService;

/**
 * The caller of submit may go on writing its request while the task reads it. Missed in default
 * strength, since most callers do not; strict code has to show it.
 */
class RequestParameter {
  static class Request {
    private String user = "";

    String user() {
      return user;
    }

    void setUser(String user) {
      this.user = user;
    }
  }

  static void submit(ExecutorService pool, Request request) {
    pool.execute(() -> System.out.println(request.user())); // missed: SharedMutable
  }
}
