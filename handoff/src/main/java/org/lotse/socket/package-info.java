/**
 * What both WebSockets share: frames are read strictly, origins are on a list, and nobody who reads slowly can hold up
 * memory.
 */
@NullMarked
package org.lotse.socket;

import org.jspecify.annotations.NullMarked;
