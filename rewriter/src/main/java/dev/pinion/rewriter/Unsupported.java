package dev.pinion.rewriter;

/** Ends the compilation of one body; becomes a {@link Problem}. */
final class Unsupported extends Exception {
  private static final long serialVersionUID = 1L;
  final int line;

  Unsupported(String message, int line) {
    super(message);
    this.line = line;
  }
}
