import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Exchanger;

/** exchange gives one buffer and takes another: the old one is gone. */
class ExchangedBuffer {
  static void fill(Exchanger<List<String>> exchanger) throws InterruptedException {
    List<String> full = new ArrayList<>();
    full.add("row");
    List<String> empty = exchanger.exchange(full);
    empty.add("next");
    full.clear(); // error: UseAfterSend
  }
}
