/**
 * The shop's articles: read from Markdown, found by Lucene, answered with one passage, and shown as the help centre.
 * Knows nothing of conversations.
 */
@NullMarked
package org.lotse.knowledge;

import org.jspecify.annotations.NullMarked;
