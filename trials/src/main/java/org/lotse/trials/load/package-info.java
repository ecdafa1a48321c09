/**
 * How much a running server bears: conversations over real sockets, what each turn took, and the same for two bare
 * echoes on the same machine. It reaches a server only by its sockets, and only on this machine.
 */
@NullMarked
package org.lotse.trials.load;

import org.jspecify.annotations.NullMarked;
