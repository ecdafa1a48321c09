/** Turns utterances of other programs into files of our training data, and ours into theirs. No file that exists is changed, and whatever cannot be taken over is refused or counted. */
@NullMarked
package org.lotse.nlu.exchange;

import org.jspecify.annotations.NullMarked;
