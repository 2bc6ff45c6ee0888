import dev.pinion.annotations.Sync;

/** An exception with a field of its own. */
@Sync
final class FailureWithCode extends RuntimeException {
  private final int code;

  FailureWithCode(int c) {
    super("x");
    code = c;
  }

  int code() {
    return code;
  }
}
