package dev.pinion.checker.type;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain that explains a verdict: "Foo has field 'xs' of type 'ArrayList'". Most
 * verdicts are never explained, so the text is put together when it is asked for.
 */
public final class Reason {
  private final @Nullable Symbol element;
  private final String pattern;
  private final Object[] parts;

  private Reason(@Nullable Symbol element, String pattern, Object... parts) {
    this.element = element;
    this.pattern = pattern;
    this.parts = parts;
  }

  Reason(String text, @Nullable Symbol element) {
    this(element, "%s", text);
  }

  /**
   * A reason of a text with parts.
   *
   * @param pattern the text, with {@code %s} for each part
   * @param parts types, named as a reader would write them, and other things
   */
  static Reason of(@Nullable Symbol element, String pattern, Object... parts) {
    return new Reason(element, pattern, parts);
  }

  /** The declaration it speaks of, where there is one. */
  public @Nullable Symbol element() {
    return element;
  }

  /** What is said to the reader. */
  public String text() {
    Object[] names = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      names[i] = parts[i] instanceof Type type ? TypeNames.of(type) : parts[i];
    }
    return pattern.formatted(names);
  }
}
