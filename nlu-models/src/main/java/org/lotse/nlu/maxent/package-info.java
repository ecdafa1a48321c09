/** OpenNLP's maximum entropy models over real-valued features: training, prediction, and their form on disk. The only package that knows OpenNLP. */
@NullMarked
package org.lotse.nlu.maxent;

import org.jspecify.annotations.NullMarked;
