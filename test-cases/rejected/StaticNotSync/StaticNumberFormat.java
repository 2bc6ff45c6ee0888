import java.text.NumberFormat;

/** A NumberFormat is not safe even to read. */
class StaticNumberFormat {
  static final NumberFormat PRICE = NumberFormat.getInstance(); // error: StaticNotSync

  static String print(double price) {
    return PRICE.format(price);
  }
}
