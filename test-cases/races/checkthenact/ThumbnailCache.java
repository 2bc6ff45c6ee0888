import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An LRU cache as an access-ordered LinkedHashMap: even get writes it, as it moves the entry to the
 * end of the list. It is filled from a parallel stream.
 */
class ThumbnailCache {
  private static final class Lru<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int capacity;

    Lru(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > capacity;
    }
  }

  private final Lru<Path, byte[]> images = new Lru<>(500);
  private final Function<Path, byte[]> scale;

  ThumbnailCache(Function<Path, byte[]> scale) {
    this.scale = scale;
  }

  void warm(List<Path> album) {
    album.parallelStream().forEach(this::image); // error: SharedMutable
  }

  private byte[] image(Path path) {
    byte[] image = images.get(path);
    if (image == null) {
      image = scale.apply(path);
      images.put(path, image);
    }
    return image;
  }
}
