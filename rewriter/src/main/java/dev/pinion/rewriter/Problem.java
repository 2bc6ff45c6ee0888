package dev.pinion.rewriter;

import org.jspecify.annotations.Nullable;

/**
 * Something in an async body that cannot be compiled, and where it stands.
 *
 * @param message what is wrong and what to do about it
 * @param className the class, as {@code com.acme.Outer$Inner}
 * @param sourceFile the name of its source file, or null where the class file does not tell
 * @param line the line in the source, or 0 where the class file does not tell
 */
public record Problem(String message, String className, @Nullable String sourceFile, int line) {

  /** In the form {@code com.acme.Outer (Outer.java:12): message}. */
  @Override
  public String toString() {
    String file = sourceFile == null ? "unknown source" : sourceFile;
    return className + " (" + file + (line > 0 ? ":" + line : "") + "): " + message;
  }
}
