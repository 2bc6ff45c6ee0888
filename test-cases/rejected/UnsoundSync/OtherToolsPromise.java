/** The promise is another tool's, the public method that breaks it is in plain sight. */
class OtherToolsPromise {
  @interface ThreadSafe {}

  interface Policy {}

  @ThreadSafe
  static class Channel { // error: UnsoundSync
    private Policy policy;

    public void reset(Policy next) {
      policy = next;
    }

    public boolean isReset() {
      return policy == null;
    }
  }
}
