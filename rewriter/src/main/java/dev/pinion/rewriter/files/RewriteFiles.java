package dev.pinion.rewriter.files;

import dev.pinion.rewriter.Problem;
import dev.pinion.rewriter.Rewriter;
import dev.pinion.rewriter.Rewriting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rewrites a class folder or a jar as a whole: every other file is copied as it is, and what was
 * rewritten before comes out the same. If a body cannot be compiled, nothing is written.
 */
public final class RewriteFiles {

  /**
   * What was found and done.
   *
   * @param bodies how many async bodies were compiled
   * @param problems why bodies could not be compiled; if there are any, nothing was written
   * @param strays awaits that stand in no async body: they fail when they run
   */
  public record Report(int bodies, List<Problem> problems, List<Problem> strays) {}

  private int bodies;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> strays = new ArrayList<>();

  private RewriteFiles() {}

  /**
   * Rewrites a folder into a folder or a jar into a jar; both may be the same.
   *
   * @throws RefusedException if it is neither, or a signed jar
   */
  public static Report rewrite(Path in, Path out) throws IOException, RefusedException {
    RewriteFiles run = new RewriteFiles();
    if (Files.isDirectory(in)) {
      if (Files.exists(out) && !Files.isDirectory(out)) {
        throw new RefusedException(out + " is a file and " + in + " a folder");
      }
      new Folder(run).rewrite(in, out);
    } else if (Files.isDirectory(out)) {
      throw new RefusedException(out + " is a folder and " + in + " a file");
    } else if (!Files.exists(in)) {
      throw new NoSuchFileException(in.toString());
    } else {
      new Jar(run).rewrite(in, out);
    }
    return new Report(run.bodies, List.copyOf(run.problems), List.copyOf(run.strays));
  }

  /**
   * Rewrites one file.
   *
   * @param name its path with slashes
   * @return what to write instead, by path; empty if the file stays as it is
   */
  SortedMap<String, byte[]> rewrite(String name, byte[] bytes) {
    if (!name.endsWith(".class") || name.endsWith("module-info.class")) {
      return new TreeMap<>();
    }
    Rewriting rewriting = Rewriter.rewrite(bytes);
    problems.addAll(rewriting.problems());
    strays.addAll(rewriting.strays());
    bodies += Math.max(0, rewriting.classes().size() - 1);
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, byte[]> each : rewriting.classes().entrySet()) {
      String simpleName = each.getKey().substring(each.getKey().lastIndexOf('.') + 1);
      files.put(folder + simpleName + ".class", each.getValue());
    }
    return files;
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }
}
