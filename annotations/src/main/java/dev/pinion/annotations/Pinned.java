package dev.pinion.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stays where it is: others hold on to the value's place, so it is used there and never moved.
 *
 * <pre>{@code
 * @Pinned final class Connection implements Future<Void> { … }
 * Poll<T> poll(@Pinned Future<T> this, Context cx);     // pinned from the first poll
 * Future<Integer> read(@Pinned ByteBuffer into);        // pinned until the read completes
 * }</pre>
 *
 * <p>On a class every value of it is pinned once it is used. On a field, a parameter or a receiver
 * whatever stands there is pinned at once. A pinned value may be polled, read and dropped; it may
 * not be stored elsewhere, returned, captured by another task or passed to a parameter that is not
 * pinned. It does not apply to results or type arguments.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Pinned {}
