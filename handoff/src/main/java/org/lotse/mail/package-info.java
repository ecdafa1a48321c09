/**
 * What a shopper who left an e-mail address is sent: that the message arrived, and what the team answers. A mail is owed
 * from the moment it is on record in Redis, is handed to the mail server at least once, and is then never sent again.
 */
@NullMarked
package org.lotse.mail;

import org.jspecify.annotations.NullMarked;
