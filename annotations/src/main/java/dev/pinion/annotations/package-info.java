/**
 * What may cross threads, said in the source: {@link dev.pinion.annotations.Send}, {@link
 * dev.pinion.annotations.Sync}, {@link dev.pinion.annotations.Pinned} and their kin.
 *
 * <p>The checker verifies every promise made with them; nothing here has an effect at run time.
 */
package dev.pinion.annotations;
