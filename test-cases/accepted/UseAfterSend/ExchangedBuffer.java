import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Exchanger;

/** The variable takes the buffer that came back. */
class ExchangedBuffer {
  static void fill(Exchanger<List<String>> exchanger) throws InterruptedException {
    List<String> buffer = new ArrayList<>();
    buffer.add("row");
    buffer = exchanger.exchange(buffer);
    buffer.clear();
  }
}
