package dev.pinion.cli;

/** What the user gave cannot be worked on: one line that says what, where and what to do. */
final class Refusal extends RuntimeException {
  Refusal(String line) {
    super(line);
  }
}
