import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Each file has a MessageDigest of its own; to make one costs less than to open a file. */
class Checksums {
  private final Map<Path, String> sums = new ConcurrentHashMap<>();

  Map<Path, String> of(List<Path> files) {
    files.parallelStream().forEach(this::add);
    return Map.copyOf(sums);
  }

  private void add(Path file) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sums.put(file, HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file))));
    } catch (IOException unreadable) {
      sums.put(file, "unreadable");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
