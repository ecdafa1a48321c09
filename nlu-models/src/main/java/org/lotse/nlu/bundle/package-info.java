/** A trained model on disk: one folder whose manifest names the digest of every file. A bundle is complete in itself, and the same data gives the same bytes. */
@NullMarked
package org.lotse.nlu.bundle;

import org.jspecify.annotations.NullMarked;
