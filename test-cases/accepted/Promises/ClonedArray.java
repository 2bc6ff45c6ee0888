import dev.pinion.annotations.Sync;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** An array that is cloned on its way in and out is frozen. */
@Sync
final class ClonedArray {
  private final String f = "";
  private final Locale l = Locale.ROOT;
  private final UUID id = UUID.randomUUID();
  private final byte[] key;

  ClonedArray(byte[] key) {
    this.key = key.clone();
  }

  int len() {
    return key.length;
  }

  byte at(int i) {
    return key[i];
  }

  byte[] copy() {
    return key.clone();
  }

  byte[] copy2() {
    return Arrays.copyOf(key, key.length);
  }
}
