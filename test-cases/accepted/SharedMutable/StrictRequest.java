import dev.pinion.annotations.Send;
import dev.pinion.annotations.Sending;
import dev.pinion.annotations.Strict;
import dev.pinion.annotations.Sync;
import java.util.concurrent.ExecutorService;

/** The request is handed over by its caller, and every service is safe to share. */
@Strict
class StrictRequest {
  @Sync
  @Send
  interface Service {
    void handle(Request request);
  }

  static final class Request {
    private String body = "";

    void setBody(String body) {
      this.body = body;
    }
  }

  static void submit(ExecutorService pool, Service service, @Sending Request request) {
    pool.submit(() -> service.handle(request));
  }
}
