import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;

/**
 * Runs google-java-format over every Java source below the current folder; {@code --check} only
 * looks.
 */
final class Format {
  /** Built or hidden folders, and sources that are wrong on purpose. */
  private static final Set<String> SKIPPED = Set.of("target", "broken");

  public static void main(String[] args) throws Exception {
    boolean check = List.of(args).contains("--check");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("-i"));
    arguments.addAll(sources());
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int exit = formatter.run(System.out, System.err, arguments.toArray(String[]::new));
    if (check && exit != 0) {
      System.err.println("The files above are not formatted: run ./tools/format and commit.");
    }
    System.exit(exit);
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    Path root = Path.of("");
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return SKIPPED.contains(name) || name.startsWith(".")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
