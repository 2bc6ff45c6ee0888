package dev.pinion.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Safe to share between threads: any number of threads may use the value at the same time.
 *
 * <pre>{@code
 * @Sync final class Hits { private final AtomicLong count = new AtomicLong(); … }
 * @Sync(ifSend = "T") final class Guarded<T> { … }     // safe when a T may change threads
 * }</pre>
 *
 * <p>On a class it is a promise, inherited by subclasses: each field is final, volatile or guarded
 * by one lock, and what it refers to is safe to share in turn. On the use of a type (field,
 * parameter, result, type argument, type parameter) it requires that of every value that stands
 * there.
 *
 * <p>It does not apply to primitive types, and has no effect on a local variable, whose type is
 * inferred from what it holds.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
public @interface Sync {
  /** Type parameters of the annotated class that must be Send for the promise to hold. */
  String[] ifSend() default {};

  /** Type parameters of the annotated class that must be Sync for the promise to hold. */
  String[] ifSync() default {};

  /**
   * Why the promise holds although the checker cannot see it. Trusted, so the reason is required.
   */
  String unchecked() default "";
}
