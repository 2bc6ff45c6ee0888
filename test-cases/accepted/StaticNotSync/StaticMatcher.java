import java.util.regex.Pattern;

/** A Pattern is immutable. */
class StaticMatcher {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  static boolean number(String text) {
    return DIGITS.matcher(text).matches();
  }
}
