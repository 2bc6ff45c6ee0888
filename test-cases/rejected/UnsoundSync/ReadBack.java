import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** A method that anybody may call at any time writes it again. */
class ReadBack {
  @interface ThreadSafe {}

  @ThreadSafe
  static final class Point implements Serializable { // error: UnsoundSync
    private final int x;
    private transient String text;

    Point(int x) {
      this.x = x;
      this.text = "x=" + x;
    }

    String text() {
      return text;
    }

    void reset() {
      text = "x=" + x;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      text = "x=" + x;
    }
  }
}
