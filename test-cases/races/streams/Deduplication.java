import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Filter by a set of what was seen before, the classic distinctBy, used by somebody with a parallel
 * stream. HashSet.add from many threads loses elements or hangs.
 */
class Deduplication {
  record Contact(String name, String email) {}

  static class Seen<K> {
    private final Set<K> keys = new HashSet<>();

    protected boolean firstTime(K key) {
      return keys.add(key);
    }
  }

  static final class Contacts extends Seen<String> {
    List<Contact> distinct(Collection<Contact> contacts) {
      return by(contacts, Contact::email);
    }

    private List<Contact> by(Collection<Contact> contacts, Function<Contact, String> key) {
      return contacts.parallelStream()
          .filter(contact -> firstTime(key.apply(contact))) // error: SharedMutable
          .toList();
    }
  }
}
