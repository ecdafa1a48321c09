package org.lotse.nlu.entity;

/** Who proposed a span; of two spans of equal length the one from the earlier source stands. */
enum Source {
    /** A form that can hardly be anything else: an e-mail address, a written date. */
    PATTERN,
    /** A name that the shop's catalogue has. */
    CATALOGUE,
    /** A form that is often meant so: a word in capitals with digits, "the other one". */
    GUESS,
    /** A form that may be meant so: "42", "weiß". It stands only where the tagger or the conversation agrees. */
    HINT,
    /** The statistical tagger. */
    TAGGER
}
