import dev.pinion.annotations.Strict;
import java.util.concurrent.ExecutorService;

/** Strict: who called may still use the request, and nobody knows what the service is. */
@Strict
class StrictRequest {
  interface Service {
    void handle(Request request);
  }

  static final class Request {
    private String body = "";

    void setBody(String body) {
      this.body = body;
    }
  }

  static void submit(ExecutorService pool, Service service, Request request) {
    pool.submit(() -> service.handle(request)); // error: NotSend, SharedMutable
  }
}
