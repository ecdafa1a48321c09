/** Which intent a message has, and how sure that is. Training and prediction share the feature code; calibration and the threshold come from messages that the model did not see. */
@NullMarked
package org.lotse.nlu.intent;

import org.jspecify.annotations.NullMarked;
