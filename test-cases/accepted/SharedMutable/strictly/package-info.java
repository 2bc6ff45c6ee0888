/** A package that is judged strictly, and what is below it as well. */
@Strict
package strictly;

import dev.pinion.annotations.Strict;
