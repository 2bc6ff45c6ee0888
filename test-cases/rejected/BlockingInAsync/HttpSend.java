import static dev.pinion.Async.async;

import dev.pinion.future.Future;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** HttpClient.send waits for the response. */
class HttpSend {
  static Future<Integer> status(HttpClient client, HttpRequest request) {
    return async(
        () ->
            client
                .send(request, HttpResponse.BodyHandlers.ofString()) // warning: BlockingInAsync
                .statusCode());
  }
}
