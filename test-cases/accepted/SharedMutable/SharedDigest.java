import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** A digest for each message. */
class SharedDigest {
  static void hash(ExecutorService pool, List<byte[]> messages) {
    for (byte[] message : messages) {
      pool.submit(() -> MessageDigest.getInstance("SHA-256").digest(message));
    }
  }
}
