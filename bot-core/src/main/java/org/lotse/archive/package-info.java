/**
 * What agents look up: past conversations by their words, and articles for the shopper's last message. The index follows the
 * logs, each node has its own, and whatever is wrong with it is mended by making it anew.
 */
@NullMarked
package org.lotse.archive;

import org.jspecify.annotations.NullMarked;
