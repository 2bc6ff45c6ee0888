import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A listener that its own thread calls may write what it likes. */
class ListenerInPlace {
  interface Parser {
    void onElement(Consumer<String> listener);

    void parse(String text);
  }

  static List<String> elements(Parser parser, String text) {
    List<String> elements = new ArrayList<>();
    parser.onElement(elements::add);
    parser.parse(text);
    return elements;
  }
}
