import java.sql.ResultSet;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;

/** What has no elements never changes. */
class NothingInIt {
  static final Iterator<?> NONE = Collections.emptyIterator();
  static final Iterator<String> NO_NAMES = Collections.<String>emptyList().iterator();
  static final Enumeration<Object> NO_KEYS = Collections.enumeration(Collections.emptyList());
  static final ResultSet[] NO_RESULTS = {};
  static final ResultSet[] NO_MORE_RESULTS = new ResultSet[0];
}
