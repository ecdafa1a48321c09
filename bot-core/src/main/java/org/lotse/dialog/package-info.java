/**
 * The bot as one more participant of the conversation: it reads what the shopper said, decides by one visible policy, and
 * appends its answer. What it remembers stands in the log beside its answers, so a turn can be run again anywhere.
 */
@NullMarked
package org.lotse.dialog;

import org.jspecify.annotations.NullMarked;
