import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The everyday server: a pool, a service, a mutable request. Nothing here is certainly wrong. */
class RequestHandler {
  interface Service {
    String handle(Request request);
  }

  static class Request {
    private String user;
    private final Map<String, String> headers = new HashMap<>();

    String user() {
      return user;
    }

    void setUser(String user) {
      this.user = user;
    }
  }

  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final Service service;

  RequestHandler(Service service) {
    this.service = service;
  }

  java.util.concurrent.Future<String> submit(Request request) {
    return pool.submit(() -> service.handle(request));
  }
}
