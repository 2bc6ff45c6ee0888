import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A virtual thread is cheap, so each mail gets one; the map of headers was thought to be too dear
 * to make for each. The thread reads the headers of the next mail.
 */
class MailHeaders {
  private final BiConsumer<Map<String, String>, String> transport;

  MailHeaders(BiConsumer<Map<String, String>, String> transport) {
    this.transport = transport;
  }

  void send(List<String> readers, String text) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("From", "news@example.org");
    for (String reader : readers) {
      headers.put("To", reader); // error: SharedMutable
      Thread.startVirtualThread(() -> transport.accept(Map.copyOf(headers), text));
    }
  }
}
