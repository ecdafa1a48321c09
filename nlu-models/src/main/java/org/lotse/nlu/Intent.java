package org.lotse.nlu;

/**
 * One reading of what a shopper wants, and how sure the model is of it.
 *
 * @param label such as {@code order.status}
 * @param confidence calibrated probability, 0 to 1: of all readings given with 0.8, four in five are right
 */
public record Intent(String label, double confidence) {}
