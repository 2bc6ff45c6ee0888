package dev.pinion.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not safe to share between threads: at most one thread uses the value at a time.
 *
 * <pre>{@code
 * @NotSync final class Cursor { … }            // even reading moves it
 * }</pre>
 *
 * <p>On a class it binds the subclasses too. On the use of a type (field, parameter, result, type
 * argument) it takes back what the type would promise. It says nothing about changing threads: that
 * is {@link NotSend}. It does not apply to primitive types.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.TYPE_USE})
public @interface NotSync {}
