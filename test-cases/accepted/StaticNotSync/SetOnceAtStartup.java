/**
 * A plain static that ordinary code sets, with no task in sight, is nobody's concern in default
 * strength.
 */
class SetOnceAtStartup {
  private static String configuration = "default";

  static void configure(String text) {
    configuration = text;
  }

  static String configuration() {
    return configuration;
  }
}
