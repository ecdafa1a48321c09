/**
 * The faults that Lotse promises to survive, each done to real processes over and over, and what was lost, doubled or out of order
 * afterwards. Loopback only; every row is bounded in time.
 */
@NullMarked
package org.lotse.trials.faults;

import org.jspecify.annotations.NullMarked;
