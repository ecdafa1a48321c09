/** Files that people write by hand: every complaint names file and line and says what to do. */
@NullMarked
package org.lotse.content;

import org.jspecify.annotations.NullMarked;
