/**
 * Facts about code: our annotations and other tools', declarations inherited from overridden
 * methods, and library models for code that nobody can annotate.
 */
@NullMarked
package dev.pinion.checker.model;

import org.jspecify.annotations.NullMarked;
