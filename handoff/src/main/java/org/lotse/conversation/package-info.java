/**
 * A conversation is one append-only log that everyone who takes part reads and writes. An append is atomic, durable and
 * idempotent, and nothing else changes who may answer.
 */
@NullMarked
package org.lotse.conversation;

import org.jspecify.annotations.NullMarked;
