import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One MessageDigest for all files, because getInstance is thought to be slow. Digests of files that
 * are read at the same time are digests of both.
 */
class Checksums {
  private final MessageDigest sha;
  private final Map<Path, String> sums = new ConcurrentHashMap<>();

  Checksums() throws NoSuchAlgorithmException {
    sha = MessageDigest.getInstance("SHA-256");
  }

  Map<Path, String> of(List<Path> files) {
    files.parallelStream().forEach(this::add); // error: SharedMutable
    return Map.copyOf(sums);
  }

  private void add(Path file) {
    try {
      sums.put(file, HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file))));
    } catch (IOException unreadable) {
      sums.put(file, "unreadable");
    }
  }
}
