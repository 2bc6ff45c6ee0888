package dev.pinion.checker.report;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.JCDiagnostic;
import com.sun.tools.javac.util.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one compilation reports, and what it passes over because the baseline knows it. */
public final class Reports {
  private static final Context.Key<Reports> KEY = new Context.Key<>();

  private final List<Reported> all = new ArrayList<>();
  private final @Nullable Baseline baseline;
  private int known;

  private Reports(Context context, Optional<Path> baseline, Optional<Path> sarif) {
    this.baseline = baseline.map(file -> read(file, Log.instance(context))).orElse(null);
    sarif.ifPresent(file -> whenDone(context, () -> write(file, Log.instance(context))));
  }

  /**
   * The reports of this compilation; whoever wants to read them asks for them before it begins.
   *
   * @param baseline findings that are known
   * @param sarif where all that is reported is written in the end
   */
  public static Reports of(Context context, Optional<Path> baseline, Optional<Path> sarif) {
    Reports reports = context.get(KEY);
    if (reports == null) {
      reports = new Reports(context, baseline, sarif);
      context.put(KEY, reports);
    }
    return reports;
  }

  /** Takes a finding down; false if the baseline knows it and nothing is to be said. */
  public boolean add(Reported finding) {
    if (baseline != null && baseline.takes(finding)) {
      known++;
      return false;
    }
    all.add(finding);
    return true;
  }

  /** All findings but the known ones. */
  public List<Reported> all() {
    return List.copyOf(all);
  }

  /** How many findings the baseline knew. */
  public int known() {
    return known;
  }

  /** How many findings of the baseline were not met. */
  public int gone() {
    return baseline == null ? 0 : baseline.left();
  }

  private static @Nullable Baseline read(Path file, Log log) {
    try {
      return Baseline.read(file);
    } catch (IOException | IllegalArgumentException unusable) {
      log.error(error(Baseline.problem(file, unusable)));
      return null;
    }
  }

  private void write(Path file, Log log) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, Sarif.of(all));
    } catch (IOException unwritable) {
      log.error(error("report %s cannot be written (%s)".formatted(file, unwritable)));
    }
  }

  private static void whenDone(Context context, Runnable action) {
    MultiTaskListener.instance(context)
        .add(
            new TaskListener() {
              @Override
              public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                  action.run();
                }
              }
            });
  }

  private static JCDiagnostic.Error error(String text) {
    return new JCDiagnostic.Error("compiler", "proc.messager", text);
  }
}
