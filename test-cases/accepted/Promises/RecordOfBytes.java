import dev.pinion.annotations.Sync;
import java.util.Arrays;

/** A record that takes a copy and gives copies. */
@Sync
record RecordOfBytes(byte[] digest) {
  RecordOfBytes {
    digest = digest.clone();
  }

  @Override
  public byte[] digest() {
    return digest.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordOfBytes that && Arrays.equals(digest, that.digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }
}
