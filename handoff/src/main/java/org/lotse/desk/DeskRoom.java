package org.lotse.desk;

import org.lotse.conversation.ConversationLog;
import org.lotse.conversation.Drafts;
import org.lotse.conversation.Notes;
import org.lotse.conversation.Ratings;
import org.lotse.conversation.Receipts;
import org.lotse.conversation.Reviews;
import org.lotse.conversation.Signals;
import org.lotse.conversation.Turns;
import org.lotse.handoff.Attendance;
import org.lotse.handoff.Handoff;
import org.lotse.handoff.Overviews;
import org.lotse.handoff.Stories;
import org.lotse.mail.Mails;
import org.lotse.staff.Staff;

/** What all open desks share. */
record DeskRoom(
        ConversationLog log,
        Signals signals,
        Notes notes,
        Drafts drafts,
        Receipts receipts,
        Reviews reviews,
        Ratings ratings,
        Turns turns,
        Handoff handoff,
        Stories stories,
        Attendance attendance,
        Overviews overviews,
        Staff staff,
        Sight sight,
        Mails mails,
        Rows rows,
        Inbox inbox) {}
