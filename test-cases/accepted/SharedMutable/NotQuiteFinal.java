import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** A set on a concurrent map in a field that is not final, though nobody assigns it again. */
class NotQuiteFinal {
  static class ConcurrentSet<E> extends AbstractSet<E> {
    protected Map<E, Boolean> map;

    ConcurrentSet() {
      map = new ConcurrentHashMap<>();
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
    Set<String> left = new ConcurrentSet<>();
    left.add("a");
    pool.execute(() -> left.remove("a"));
    left.remove("a");
  }
}
