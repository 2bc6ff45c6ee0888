import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * A StringBuilder is kept and emptied for each line, while the task that prints the last line has
 * perhaps not begun.
 */
class LineWriter {
  record Cell(String text, int width) {}

  private final ExecutorService io;
  private final Consumer<String> out;

  LineWriter(ExecutorService io, Consumer<String> out) {
    this.io = io;
    this.out = out;
  }

  void write(List<List<Cell>> table) {
    StringBuilder line = new StringBuilder();
    for (List<Cell> row : table) {
      line.setLength(0); // error: SharedMutable
      for (Cell cell : row) {
        pad(line, cell);
      }
      io.execute(() -> out.accept(line.toString()));
    }
  }

  private static void pad(StringBuilder line, Cell cell) {
    line.append(cell.text());
    line.append(" ".repeat(Math.max(1, cell.width() - cell.text().length())));
  }
}
