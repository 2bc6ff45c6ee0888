import java.text.DecimalFormat;

/** DecimalFormat keeps its digits in a buffer inside. */
class StaticDecimalFormat {
  private static final DecimalFormat PRICE = new DecimalFormat("0.00"); // error: StaticNotSync

  static String price(double amount) {
    return PRICE.format(amount);
  }
}
