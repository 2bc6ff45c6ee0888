import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Each download gives its length, and the one who waits for all of them adds up. */
class DownloadTotal {
  private final HttpClient client;

  DownloadTotal(HttpClient client) {
    this.client = client;
  }

  long download(List<URI> addresses) {
    List<CompletableFuture<Integer>> downloads = new ArrayList<>();
    for (URI address : addresses) {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      downloads.add(
          client
              .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
              .thenApply(response -> response.body().length));
    }
    long bytes = 0;
    for (CompletableFuture<Integer> download : downloads) {
      bytes += download.join();
    }
    return bytes;
  }
}
