package dev.pinion.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called in place: a function that is called before the method returns, on the same thread, and
 * that nobody keeps.
 *
 * <pre>{@code
 * static void times(int n, @RunsInPlace Runnable body) { … }
 * }</pre>
 *
 * <p>What such a function captures crosses nothing. Verified where the method's body is visible. It
 * applies only to parameters of a functional interface type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface RunsInPlace {}
