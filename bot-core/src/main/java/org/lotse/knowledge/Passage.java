package org.lotse.knowledge;

/**
 * A part of an article that makes sense alone: what stands before the first heading, or below one.
 *
 * @param number 0 for the beginning
 * @param heading empty for the beginning
 * @param text plain, with line breaks
 */
record Passage(Article article, int number, String heading, String text) {}
