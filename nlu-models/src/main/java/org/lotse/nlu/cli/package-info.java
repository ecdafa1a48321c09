/** The commands train, evaluate, compare, predict, import and export. Results on stdout, notes on stderr; exit code 2 for wrong arguments or files. */
@NullMarked
package org.lotse.nlu.cli;

import org.jspecify.annotations.NullMarked;
