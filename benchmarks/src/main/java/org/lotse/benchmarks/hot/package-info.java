/** What happens to every message, measured by JMH on a trained model: {@code ./lotse benchmark jmh -p model=DIR}. */
@NullMarked
package org.lotse.benchmarks.hot;

import org.jspecify.annotations.NullMarked;
