import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Matcher keeps the state of one search. */
class StaticMatcher {
  private static final Matcher DIGITS = Pattern.compile("\\d+").matcher(""); // error: StaticNotSync

  static boolean number(String text) {
    return DIGITS.reset(text).matches();
  }
}
