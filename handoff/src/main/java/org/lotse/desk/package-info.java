/**
 * What agents see and do: login, inbox, the conversation with all the bot knew, live chat, notes. One WebSocket for each
 * open desk; PROTOCOL.md has its frames.
 */
@NullMarked
package org.lotse.desk;

import org.jspecify.annotations.NullMarked;
