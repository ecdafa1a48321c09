/** Reports and comparisons as HTML pages that need nothing but themselves. Texts of messages are escaped wherever they stand. */
@NullMarked
package org.lotse.nlu.evaluation.page;

import org.jspecify.annotations.NullMarked;
