import java.text.DecimalFormat;

/** Made where it is used. */
class StaticDecimalFormat {
  static String price(double amount) {
    return new DecimalFormat("0.00").format(amount);
  }
}
