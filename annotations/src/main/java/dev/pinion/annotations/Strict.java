package dev.pinion.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Nothing unproven is accepted: what cannot be shown to be free of data races is rejected.
 *
 * <pre>{@code
 * @Strict package com.acme.payments;           // the package and its subpackages
 * @Strict final class Ledger { … }             // a class and the classes inside it
 * }</pre>
 *
 * <p>Without it only what is certainly wrong is reported. It does not apply to methods or fields:
 * strictness is a property of a whole class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface Strict {}
