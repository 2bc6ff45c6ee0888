import java.util.concurrent.ExecutorService;

/** A final array that is filled by the constructor and only read after. */
class ImmutableWithArray {
  static final class Polynomial {
    private final double[] coefficients;

    Polynomial(double... coefficients) {
      this.coefficients = coefficients.clone();
    }

    double at(double x) {
      double y = 0;
      for (double c : coefficients) {
        y = y * x + c;
      }
      return y;
    }
  }

  static void plot(ExecutorService pool) {
    Polynomial square = new Polynomial(1, 0, 0);
    for (int i = 0; i < 10; i++) {
      double x = i;
      pool.execute(() -> System.out.println(square.at(x)));
    }
  }
}
