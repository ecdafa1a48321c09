package org.lotse.chat;

import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Ratings;
import org.lotse.conversation.Receipts;
import org.lotse.conversation.ResumeTokens;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Turns;

/** What all shoppers' sockets share. */
record ChatRoom(
        ConversationLog log,
        Signals signals,
        ResumeTokens tokens,
        Turns turns,
        Receipts receipts,
        Ratings ratings,
        Limits limits) {}
