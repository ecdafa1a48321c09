package org.lotse.nlu;

/**
 * One thing that a message asks for.
 *
 * @param start first char of the part that asks for it
 * @param end the char after the part's last
 */
public record Request(Intent intent, int start, int end) {}
