/** How good a model is, measured on messages that training has not seen. Figures only; no judgement. */
@NullMarked
package org.lotse.nlu.evaluation;

import org.jspecify.annotations.NullMarked;
