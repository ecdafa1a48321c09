/** Reads the training data that people edit by hand, and reports every problem with file, line and remedy at once. Nothing invalid gets past this package. */
@NullMarked
package org.lotse.nlu.data;

import org.jspecify.annotations.NullMarked;
