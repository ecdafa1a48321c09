/**
 * From the bot to a person: whether somebody is there, the queue, and who took what. The log of the conversation decides
 * who may answer; the queue is an index beside it that may know too much for a moment, and is put right by the log.
 */
@NullMarked
package org.lotse.handoff;

import org.jspecify.annotations.NullMarked;
