/** Understanding of one message: language, ranked intents with calibrated confidence, entities. */
@NullMarked
package org.lotse.nlu;

import org.jspecify.annotations.NullMarked;
