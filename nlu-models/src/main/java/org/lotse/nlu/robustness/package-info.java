/** Rewrites test messages as shoppers write them, in haste, without umlauts, half in English, and tells what that costs in accuracy. The same message is always rewritten the same way. */
@NullMarked
package org.lotse.nlu.robustness;

import org.jspecify.annotations.NullMarked;
