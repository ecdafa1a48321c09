package org.lotse.nlu.evaluation;

/**
 * The in-scope messages whose confidence lies in one range.
 *
 * @param from lowest confidence
 * @param to the confidence where the next bin begins
 * @param confidence mean of the messages
 * @param accuracy share of them that was read right
 */
public record ReliabilityBin(double from, double to, int count, double confidence, double accuracy) {}
