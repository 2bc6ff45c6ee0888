import java.text.DecimalFormat;
import java.util.List;

/** One format for each price. */
class SharedNumberFormat {
  static List<String> print(List<Double> prices) {
    return prices.parallelStream().map(p -> new DecimalFormat("0.00").format(p)).toList();
  }
}
