/** The Error Prone plug-in without checks, or with ours, as warnings. */
enum Variant {
  WITHOUT,
  DEFAULT,
  STRICT
}
