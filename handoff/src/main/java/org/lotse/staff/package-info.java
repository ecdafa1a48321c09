/**
 * Who works here: accounts, teams, hours, canned replies, and the logins that come of them. Kept in Redis as one value that
 * every node knows by heart; a change is checked as a whole, stored in one step and known everywhere within a second.
 */
@NullMarked
package org.lotse.staff;

import org.jspecify.annotations.NullMarked;
