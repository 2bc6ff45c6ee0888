package dev.pinion.rewriter.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** An annotation processor that writes a class with an async body. */
public final class WritesABody extends AbstractProcessor {

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Deprecated.class.getName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!annotations.isEmpty()) {
      try (Writer out = processingEnv.getFiler().createSourceFile("Written").openWriter()) {
        out.write(
            """
            import dev.pinion.future.Future;
            class Written {
              static Future<Integer> run(dev.pinion.rewriter.Effects e) {
                return dev.pinion.Async.async(() -> dev.pinion.Async.await(e.later(5)));
              }
            }
            """);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return false;
  }
}
