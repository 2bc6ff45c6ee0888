import dev.pinion.rc.Rc;

/** This private method runs the task itself. */
class PrivateHelperSubmits {
  void start() {
    Rc<String> owner = Rc.of("ada");
    measure(() -> System.out.println(owner.get()));
  }

  private void measure(Runnable task) {
    long start = System.nanoTime();
    task.run();
    System.out.println(System.nanoTime() - start);
  }
}
