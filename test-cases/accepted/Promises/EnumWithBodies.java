import dev.pinion.annotations.Sync;

/** Constants with bodies of their own. */
@Sync
enum EnumWithBodies {
  ADD {
    @Override
    int apply(int a, int b) {
      return a + b;
    }
  },
  SUB {
    @Override
    int apply(int a, int b) {
      return a - b;
    }
  };

  abstract int apply(int a, int b);
}
