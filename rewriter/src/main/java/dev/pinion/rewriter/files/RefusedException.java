package dev.pinion.rewriter.files;

/** The input is nothing that may be rewritten; the message is one line for the user. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
