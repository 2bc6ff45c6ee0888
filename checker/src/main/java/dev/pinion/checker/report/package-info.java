/** What a finding says and how it is written: diagnostic text, SARIF, baseline. */
@NullMarked
package dev.pinion.checker.report;

import org.jspecify.annotations.NullMarked;
