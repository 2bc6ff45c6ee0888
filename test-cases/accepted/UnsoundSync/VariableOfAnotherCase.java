import java.util.ArrayList;
import java.util.List;

/** A variable that one case of a switch declares and another assigns and stores. */
class VariableOfAnotherCase {
  private List<String> names = List.of();

  synchronized void choose(int kind) {
    switch (kind) {
      case 0:
        List<String> made = new ArrayList<>();
        made.add("zero");
        break;
      default:
        made = new ArrayList<>();
        made.add("other");
        names = made;
    }
  }
}
