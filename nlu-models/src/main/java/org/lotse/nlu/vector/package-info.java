/** Sentence vectors: what a message means, as a point in space. The only package that knows ONNX; German goes by way of a glossary, since the encoder reads English. */
@NullMarked
package org.lotse.nlu.vector;

import org.jspecify.annotations.NullMarked;
