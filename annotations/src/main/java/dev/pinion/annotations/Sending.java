package dev.pinion.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handed over: what stands here crosses to whoever receives it, and the giver keeps no use of it.
 *
 * <pre>{@code
 * void put(@Sending Job job);                  // parameter: the caller gives the job away
 * void start(@Sending Worker this);            // receiver: the worker itself crosses
 * @Sending List<Row> rows();                   // result: unshared, the caller may send it on
 * }</pre>
 *
 * <p>A value that is safe to share may still be used afterwards. It does not apply to fields, local
 * variables or classes, and has no effect on a primitive type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface Sending {}
