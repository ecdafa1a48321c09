package org.lotse.dialog;

import java.util.Set;
import java.util.function.Function;

/**
 * Something that a flow can do.
 *
 * @param outcomes all that {@code run} can return; a flow must provide for each
 */
record Action(Set<String> outcomes, Function<Turn, String> run) {}
