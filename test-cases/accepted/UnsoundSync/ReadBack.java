import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** What deserialization writes nobody else can see yet. */
class ReadBack {
  @interface ThreadSafe {}

  @ThreadSafe
  static final class Point implements Serializable {
    private final int x;
    private transient String text;

    Point(int x) {
      this.x = x;
      this.text = "x=" + x;
    }

    String text() {
      return text;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      text = "x=" + x;
    }
  }
}
