/** Who takes part in a trial: shoppers and desks over real sockets, and the wire between them and the server. */
@NullMarked
package org.lotse.trials;

import org.jspecify.annotations.NullMarked;
