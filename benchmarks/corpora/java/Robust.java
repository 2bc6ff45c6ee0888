import com.sun.tools.javac.api.JavacTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Compiles with and without our checks and says where that makes a difference. A job is a file: a
 * javac argument a line, sources among them. Ends with 1 if anything differed.
 *
 * <pre>
 *   Robust CHECKS files JOB…
 *   Robust CHECKS mutated SEED COUNT FOLDER JOB…   damaged sources of the jobs, one at a time
 *   Robust CHECKS mutant SEED JOB…                 prints one of them
 * </pre>
 */
final class Robust {
  private final List<String> checks;
  private int failures;

  private Robust(List<String> checks) {
    this.checks = checks;
  }

  /** Javac arguments and the sources that they are for. */
  private record Job(String name, List<String> options, List<Path> sources) {
    static Job read(String file) throws IOException {
      List<String> options = new ArrayList<>();
      List<Path> sources = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(file))) {
        if (line.endsWith(".java")) {
          sources.add(Path.of(line));
        } else if (!line.isEmpty()) {
          options.add(line);
        }
      }
      return new Job(Path.of(file).getFileName().toString().replace(".job", ""), options, sources);
    }
  }

  /** A damaged source, from nothing but its seed and the jobs. */
  private record Mutant(Job job, Path source, String text) {
    static Mutant of(List<Job> jobs, long seed) throws IOException {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      Job job = jobs.get(random.nextInt(jobs.size()));
      Path source = job.sources.get(random.nextInt(job.sources.size()));
      return new Mutant(job, source, Mutation.of(Files.readString(source), random.nextLong()));
    }

    JavaFileObject file() {
      return new SimpleJavaFileObject(source.toUri(), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return text;
        }
      };
    }
  }

  public static void main(String[] args) throws IOException {
    Robust robust = new Robust(List.of(args[0].split(",")));
    List<String> rest = List.of(args).subList(2, args.length);
    switch (args[1]) {
      case "files" -> {
        for (String file : rest) {
          robust.files(Job.read(file));
        }
      }
      case "mutated" ->
          robust.mutated(
              Long.parseLong(rest.get(0)),
              Integer.parseInt(rest.get(1)),
              Path.of(rest.get(2)),
              jobs(rest.subList(3, rest.size())));
      case "mutant" -> {
        List<Job> jobs = jobs(rest.subList(1, rest.size()));
        System.out.print(Mutant.of(jobs, Long.parseLong(rest.get(0))).text);
      }
      default -> throw new IllegalArgumentException(args[1]);
    }
    System.exit(robust.failures == 0 ? 0 : 1);
  }

  private static List<Job> jobs(List<String> names) throws IOException {
    List<Job> jobs = new ArrayList<>();
    for (String name : names) {
      jobs.add(Job.read(name));
    }
    return jobs;
  }

  private void files(Job job) throws IOException {
    Compilation without = compile(Variant.WITHOUT, job);
    StringBuilder summary =
        new StringBuilder(
            "# %s: %d files, %s".formatted(job.name, job.sources.size(), without.status()));
    if (!without.status().equals("OK")) {
      without.diagnostics().stream()
          .filter(text -> text.contains(": ERROR: "))
          .limit(5)
          .forEach(text -> summary.append("\n#   ").append(text));
    }
    for (Variant variant : List.of(Variant.DEFAULT, Variant.STRICT)) {
      Compilation with = compile(variant, job);
      tell(job.name + ", " + variant, with.differences(without));
      summary.append(", %s: %d findings".formatted(variant, with.findings()));
    }
    System.out.println(summary);
  }

  /** With a file manager of its own, which takes an option such as --patch-module once. */
  private Compilation compile(Variant variant, Job job) throws IOException {
    try (StandardJavaFileManager files = manager()) {
      List<JavaFileObject> sources = new ArrayList<>();
      files.getJavaFileObjectsFromPaths(job.sources).forEach(sources::add);
      return Compilation.of(variant, checks, job.options, sources, files);
    }
  }

  private void mutated(long seed, int count, Path failed, List<Job> jobs) throws IOException {
    int compiled = 0;
    int findings = 0;
    try (StandardJavaFileManager files = manager()) {
      for (long i = seed; i < seed + count; i++) {
        Mutant mutant = Mutant.of(jobs, i);
        List<JavaFileObject> source = List.of(mutant.file());
        List<String> options = mutant.job.options;
        Compilation without = Compilation.of(Variant.WITHOUT, checks, options, source, files);
        boolean ok = without.status().equals("OK");
        compiled += ok ? 1 : 0;
        int before = failures;
        // Error Prone leaves a file alone that has errors, whatever the strength.
        for (Variant variant :
            ok ? List.of(Variant.DEFAULT, Variant.STRICT) : List.of(Variant.STRICT)) {
          Compilation with = Compilation.of(variant, checks, options, source, files);
          findings += with.findings();
          tell(
              "mutant %d of %s, %s".formatted(i, mutant.source, variant),
              with.differences(without));
        }
        if (failures > before) {
          Files.createDirectories(failed);
          Files.writeString(failed.resolve(i + ".java"), mutant.text, StandardCharsets.UTF_8);
        }
      }
    }
    System.out.printf(
        "# %d mutants from seed %d, %d of them without a javac error, %d findings%n",
        count, seed, compiled, findings);
  }

  private void tell(String what, List<String> differences) {
    failures += differences.size();
    differences.forEach(difference -> System.out.println(what + ": " + difference));
  }

  private static StandardJavaFileManager manager() {
    return JavacTool.create().getStandardFileManager(null, null, StandardCharsets.UTF_8);
  }
}
