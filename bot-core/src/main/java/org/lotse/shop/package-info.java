/**
 * The port to the shop's own system: its orders, which it shows only against a proof, and its catalogue. The demo shop
 * Hafenkontor stands behind it here.
 */
@NullMarked
package org.lotse.shop;

import org.jspecify.annotations.NullMarked;
