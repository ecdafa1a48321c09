/** Finds and normalises what a message names: order numbers, products, dates. The only package that knows CoreNLP. */
@NullMarked
package org.lotse.nlu.entity;

import org.jspecify.annotations.NullMarked;
