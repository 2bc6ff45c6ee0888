import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** A set on a plain map. */
class NotQuiteFinal {
  static class PlainSet<E> extends AbstractSet<E> {
    private Map<E, Boolean> map;

    PlainSet() {
      map = new HashMap<>();
    }

    @Override
    public boolean add(E e) {
      return map.put(e, true) == null;
    }

    @Override
    public boolean remove(Object e) {
      return map.remove(e) != null;
    }

    @Override
    public Iterator<E> iterator() {
      return map.keySet().iterator();
    }

    @Override
    public int size() {
      return map.size();
    }
  }

  static void run(ExecutorService pool) {
    Set<String> left = new PlainSet<>();
    left.add("a");
    pool.execute(() -> left.remove("a"));
    left.remove("a"); // error: SharedMutable
  }
}
