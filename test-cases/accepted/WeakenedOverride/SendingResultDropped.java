import dev.pinion.annotations.Sending;
import java.util.ArrayList;
import java.util.List;

/** The promise is kept, and repeated. */
class SendingResultDropped {
  interface Source {
    @Sending
    List<String> rows();
  }

  static final class Fresh implements Source {
    @Override
    @Sending
    public List<String> rows() {
      return new ArrayList<>();
    }
  }
}
