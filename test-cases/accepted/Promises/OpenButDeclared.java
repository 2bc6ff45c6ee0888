import dev.pinion.annotations.Sync;

/** A class that promises binds its subclasses; it needs not be final. */
@Sync
class OpenButDeclared {
  private final String s = "";

  String s() {
    return s;
  }

  static final class Sub extends OpenButDeclared {
    private final int n;

    Sub(int n) {
      this.n = n;
    }

    int n() {
      return n;
    }
  }
}
