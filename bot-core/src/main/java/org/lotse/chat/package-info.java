/**
 * The shoppers' WebSocket: frames are checked, appended to the log and acknowledged, and the log is sent on as it grows.
 * Knows nothing of the bot.
 */
@NullMarked
package org.lotse.chat;

import org.jspecify.annotations.NullMarked;
