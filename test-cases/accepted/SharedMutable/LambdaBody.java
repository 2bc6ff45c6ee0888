import java.util.ArrayList;
import java.util.List;

/** Called here, the lambda runs here. */
class LambdaBody {
  static void load() {
    List<String> rows = new ArrayList<>();
    Runnable add = () -> rows.add("row");
    add.run();
    System.out.println(rows.size());
  }
}
