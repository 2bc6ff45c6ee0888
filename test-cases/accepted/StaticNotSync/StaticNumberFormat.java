import java.text.NumberFormat;

/** One for each use. */
class StaticNumberFormat {
  static String print(double price) {
    return NumberFormat.getInstance().format(price);
  }
}
