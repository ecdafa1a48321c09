package org.lotse.nlu.entity;

/** Who proposed a span; of two spans of equal length the one from the earlier source stands. */
enum Source {
    /** A form that can hardly be anything else: an e-mail address, a written date. */
    PATTERN,
    /** A name that the shop's catalogue or the list of colours has. */
    CATALOGUE,
    /** A form that is often meant so: a word in capitals with digits, "the other one". */
    GUESS,
    /** The statistical tagger. */
    TAGGER
}
