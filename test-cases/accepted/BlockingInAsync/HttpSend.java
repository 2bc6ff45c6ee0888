import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** sendAsync does not wait. */
class HttpSend {
  static Future<CompletableFuture<HttpResponse<String>>> send(
      HttpClient client, HttpRequest request) {
    return async(() -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
  }
}
