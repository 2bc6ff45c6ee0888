import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Parts of two messages end up in one digest. */
class SharedDigest {
  static void hash(ExecutorService pool, List<byte[]> messages)
      throws java.security.NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] message : messages) {
      pool.execute(() -> System.out.println(digest.digest(message).length)); // error: SharedMutable
    }
  }
}
