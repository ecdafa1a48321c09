package org.lotse.trials.faults;

/** One fault of the table. */
interface Row {
    /** In one or two words, for {@code --only}. */
    String name();

    /** What is done, and when it counts as passed. */
    String promise();

    /** Does it. What it starts it ends, whatever happens. */
    Outcome run(Ground ground) throws Exception;
}
