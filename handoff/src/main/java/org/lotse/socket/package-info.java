/**
 * What both WebSockets share: frames are read strictly, origins are on a list, nobody who reads slowly can hold up
 * memory or a thread, and a node that stops sends its peers elsewhere.
 */
@NullMarked
package org.lotse.socket;

import org.jspecify.annotations.NullMarked;
