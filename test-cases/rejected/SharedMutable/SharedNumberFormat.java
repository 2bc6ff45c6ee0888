import java.text.DecimalFormat;
import java.util.List;

/** DecimalFormat keeps the digits of the number it is formatting in a field. */
class SharedNumberFormat {
  static List<String> print(List<Double> prices) {
    DecimalFormat format = new DecimalFormat("0.00");
    return prices.parallelStream().map(p -> format.format(p)).toList(); // error: SharedMutable
  }
}
