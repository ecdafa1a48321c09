/** Measures Lotse and others on the same files in one run: each trains in a process of its own, and reads in another. Results on stdout, progress on stderr. */
@NullMarked
package org.lotse.benchmarks;

import org.jspecify.annotations.NullMarked;
