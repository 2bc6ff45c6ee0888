package dev.pinion.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bound to the thread that made it: the value never changes threads.
 *
 * <pre>{@code
 * @NotSend final class Transaction { … }       // lives in a ThreadLocal
 * @NotSend Future<Row> next();                 // a future that stays on its thread
 * }</pre>
 *
 * <p>On a class it binds the subclasses too. On the use of a type (field, parameter, result, type
 * argument) it takes back what the type would promise; a future returned as {@code @NotSend
 * Future<T>} may keep what is not {@link Send} across its awaits. It does not apply to primitive
 * types.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.TYPE_USE})
public @interface NotSend {}
