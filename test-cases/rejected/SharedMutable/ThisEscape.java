/** The constructor starts a thread that reads a field which the constructor writes afterwards. */
class ThisEscape {
  private String name;

  ThisEscape(String name) {
    new Thread(() -> System.out.println(this.name)).start();
    this.name = name; // error: SharedMutable
  }
}
