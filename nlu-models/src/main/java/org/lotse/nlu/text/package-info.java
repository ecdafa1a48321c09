/** Text as typed becomes text that can be compared: tokens with offsets, normal forms, the language. Everything here is pure and the same in training and prediction. */
@NullMarked
package org.lotse.nlu.text;

import org.jspecify.annotations.NullMarked;
