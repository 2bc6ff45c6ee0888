import java.util.Iterator;
import java.util.List;

/** An iterator that has something to give moves on when it is read. */
class NothingInIt {
  static final Iterator<String> ONE = List.of("one").iterator(); // error: StaticNotSync
}
