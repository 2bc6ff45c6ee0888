import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Each response adds its length to a field in a callback. One callback follows its own response,
 * but nothing orders the callbacks of different responses.
 */
class DownloadTotal {
  private final HttpClient client;
  private long bytes;

  DownloadTotal(HttpClient client) {
    this.client = client;
  }

  long download(List<URI> addresses) {
    List<CompletableFuture<Void>> downloads = new ArrayList<>();
    for (URI address : addresses) {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      downloads.add(
          client
              .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
              .thenApply(HttpResponse::body)
              .thenAccept(body -> bytes += body.length)); // error: SharedMutable
    }
    CompletableFuture.allOf(downloads.toArray(new CompletableFuture<?>[0])).join();
    return bytes;
  }
}
