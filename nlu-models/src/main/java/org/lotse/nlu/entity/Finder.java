package org.lotse.nlu.entity;

import java.util.function.Consumer;

/** Proposes entities of a message. Stateless. */
@FunctionalInterface
interface Finder {
    void find(Message message, Consumer<Candidate> found);
}
