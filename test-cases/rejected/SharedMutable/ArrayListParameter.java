import java.util.ArrayList;
import java.util.List;

/** The parameter's type says ArrayList: parallel adds to it race, whoever made it. */
class ArrayListParameter {
  static void collect(List<String> orders, ArrayList<String> sink) {
    orders.parallelStream().forEach(sink::add); // error: SharedMutable
  }
}
