import dev.pinion.annotations.Sending;
import java.util.List;

/** The interface takes the rows for good; an implementation that merely reads them takes less. */
class SendingParameterAdded {
  interface Sink {
    void accept(@Sending List<String> rows);
  }

  static final class Printing implements Sink {
    @Override
    public void accept(List<String> rows) {
      rows.forEach(System.out::println);
    }
  }
}
