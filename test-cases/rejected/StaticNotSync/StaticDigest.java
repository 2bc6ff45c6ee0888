import java.security.MessageDigest;

/** A MessageDigest accumulates what it is fed: two threads get one wrong hash. */
class StaticDigest {
  private static final MessageDigest SHA = sha(); // error: StaticNotSync

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] hash(byte[] bytes) {
    return SHA.digest(bytes);
  }
}
