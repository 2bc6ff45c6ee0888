/** The thread is started by a factory, when the object is complete. */
class ThisEscape {
  private final String name;

  private ThisEscape(String name) {
    this.name = name;
  }

  static ThisEscape open(String name) {
    ThisEscape opened = new ThisEscape(name);
    new Thread(() -> System.out.println(opened.name)).start();
    return opened;
  }
}
