/** The vocabulary of Pinion. Needed at compile time only; kept in class files for the checker. */
module dev.pinion.annotations {
  exports dev.pinion.annotations;
}
