import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * One HttpRequest.Builder with the common headers for all requests. Its uri() changes it, so a task
 * may build a request for the address of another.
 */
class StatusPoller {
  private final HttpClient client;
  private final ExecutorService pool;
  private final List<URI> servers;

  StatusPoller(HttpClient client, ExecutorService pool, List<URI> servers) {
    this.client = client;
    this.pool = pool;
    this.servers = List.copyOf(servers);
  }

  void poll(String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(5));
    for (URI server : servers) {
      pool.submit(
          () -> status(request.uri(server.resolve("/status")).build())); // error: SharedMutable
    }
  }

  private int status(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
