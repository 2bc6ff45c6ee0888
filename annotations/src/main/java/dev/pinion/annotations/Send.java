package dev.pinion.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * May change threads: whoever holds the value may hand it to another thread and keep nothing.
 *
 * <pre>{@code
 * @Send final class Parcel { … }              // a promise, verified against the fields
 * private final @Send Runnable next;          // a requirement on what is stored here
 * }</pre>
 *
 * <p>On a class it is a promise, inherited by subclasses, that no field binds the object to the
 * thread that made it. On the use of a type (field, parameter, result, type argument, type
 * parameter) it requires that of every value that stands there, like Rust's {@code dyn Trait +
 * Send}.
 *
 * <p>It says nothing about use by two threads at once: that is {@link Sync}. It does not apply to
 * primitive types, which always may change threads, and has no effect on a local variable, whose
 * type is inferred from what it holds.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
public @interface Send {
  /** Type parameters of the annotated class that must be Send for the promise to hold. */
  String[] ifSend() default {};

  /** Type parameters of the annotated class that must be Sync for the promise to hold. */
  String[] ifSync() default {};

  /**
   * Why the promise holds although the checker cannot see it. Trusted, so the reason is required.
   */
  String unchecked() default "";
}
