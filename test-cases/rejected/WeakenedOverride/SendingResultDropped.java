import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** The caller was promised a result that is his alone. */
class SendingResultDropped {
  interface Source {
    @Sending
    List<String> rows();
  }

  static final class Cached implements Source {
    private final List<String> rows = new ArrayList<>();

    @Override
    public List<String> rows() { // error: WeakenedOverride
      return rows;
    }
  }
}
